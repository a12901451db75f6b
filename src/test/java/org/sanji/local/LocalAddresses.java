package org.sanji.local;

import java.util.Map;

/**
 * Where a running local stack answers.
 *
 * @param realmUrl the issuer of the tokens, {@code http://127.0.0.1:8180/realms/sanji}
 */
public record LocalAddresses(String databaseUrl, String databaseUser, String databasePassword, String realmUrl) {

    private static final String PREFIX = "sanji.local.";

    /** What the packaged application reads from its environment. */
    public Map<String, String> environment() {
        return Map.of(
                "DB_URL",
                databaseUrl,
                "DB_USERNAME",
                databaseUser,
                "DB_PASSWORD",
                databasePassword,
                "OIDC_URL",
                realmUrl,
                "PRIVACY_KEYS",
                LocalKeys.keys());
    }

    /** The same servers with another schema of the database. */
    public LocalAddresses withSchema(String schema) {
        return new LocalAddresses(
                GivenDatabase.withSchema(databaseUrl, schema), databaseUser, databasePassword, realmUrl);
    }

    /** What an application inside a test reads instead. */
    public Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.jdbc.url", databaseUrl,
                "quarkus.datasource.username", databaseUser,
                "quarkus.datasource.password", databasePassword,
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
