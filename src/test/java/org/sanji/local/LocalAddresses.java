package org.sanji.local;

import java.util.Map;

/**
 * Where a running local stack answers.
 *
 * @param databaseUser may do everything on the database; the application gets the accounts of {@link LocalAccounts}
 * @param realmUrl the issuer of the tokens, {@code http://127.0.0.1:8180/realms/sanji}
 */
public record LocalAddresses(String databaseUrl, String databaseUser, String databasePassword, String realmUrl) {

    private static final String PREFIX = "sanji.local.";

    /** What the packaged application reads from its environment. Makes the accounts it names. */
    public Map<String, String> environment() {
        LocalAccounts.open(this);
        return Map.ofEntries(
                Map.entry("DB_URL", databaseUrl),
                Map.entry("DB_USERNAME", LocalAccounts.APPLICATION),
                Map.entry("DB_PASSWORD", LocalAccounts.PASSWORD),
                Map.entry("DB_MIGRATION_USERNAME", LocalAccounts.MIGRATOR),
                Map.entry("DB_MIGRATION_PASSWORD", LocalAccounts.PASSWORD),
                Map.entry("DB_EXCHANGE_USERNAME", LocalAccounts.DOOR),
                Map.entry("DB_EXCHANGE_PASSWORD", LocalAccounts.PASSWORD),
                Map.entry("OIDC_URL", realmUrl),
                Map.entry("OIDC_SECRET", "sanji-api"),
                Map.entry("MACHINES", "jiangsu-province,learning-platform"),
                Map.entry("PRIVACY_KEYS", LocalKeys.keys()));
    }

    /** The same servers with another schema of the database. */
    public LocalAddresses withSchema(String schema) {
        return new LocalAddresses(
                GivenDatabase.withSchema(databaseUrl, schema), databaseUser, databasePassword, realmUrl);
    }

    /** What an application inside a test reads instead. Makes the accounts it names. */
    public Map<String, String> configuration() {
        LocalAccounts.open(this);
        return Map.of(
                "quarkus.datasource.jdbc.url", databaseUrl,
                "quarkus.datasource.username", LocalAccounts.APPLICATION,
                "quarkus.datasource.password", LocalAccounts.PASSWORD,
                "quarkus.liquibase.username", LocalAccounts.MIGRATOR,
                "quarkus.liquibase.password", LocalAccounts.PASSWORD,
                "quarkus.datasource.exchange.username", LocalAccounts.DOOR,
                "quarkus.datasource.exchange.password", LocalAccounts.PASSWORD,
                "quarkus.oidc.auth-server-url", realmUrl);
    }

    /** Quarkus loads test classes in class loaders of its own; system properties are all that these share. */
    void publish() {
        System.setProperty(PREFIX + "database-url", databaseUrl);
        System.setProperty(PREFIX + "database-user", databaseUser);
        System.setProperty(PREFIX + "database-password", databasePassword);
        System.setProperty(PREFIX + "realm-url", realmUrl);
    }

    static boolean arePublished() {
        return System.getProperty(PREFIX + "realm-url") != null;
    }

    static LocalAddresses published() {
        return new LocalAddresses(
                System.getProperty(PREFIX + "database-url"),
                System.getProperty(PREFIX + "database-user"),
                System.getProperty(PREFIX + "database-password"),
                System.getProperty(PREFIX + "realm-url"));
    }
}
