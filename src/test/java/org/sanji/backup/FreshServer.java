package org.sanji.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sanji.local.KillableDatabase;
import org.sanji.local.LocalAddresses;

/**
 * Another server than the one that was saved: that of RESTORE_DB_URL, with the account of DB_URL and a schema of its own
 * there; else a MariaDB that is started for it.
 */
record FreshServer(LocalAddresses addresses, @Nullable KillableDatabase started) implements AutoCloseable {

    static FreshServer start(LocalAddresses source) {
        String given = System.getenv("RESTORE_DB_URL");
        if (given != null) {
            var server = new LocalAddresses(given, source.databaseUser(), source.databasePassword(), source.realmUrl());
            return new FreshServer(server.withSchema("sanji_restored"), null);
        }
        KillableDatabase database = KillableDatabase.start();
        return new FreshServer(database.in(source), database);
    }

    /** An empty schema, where tables can be made. */
    static void createSchema(LocalAddresses at) throws SQLException {
        String schema =
                at.databaseUrl().replaceFirst("^jdbc:mysql://[^/]+/", "").replaceFirst("\\?.*", "");
        LocalAddresses server = at.withSchema("");
        try (Connection database =
                        Backup.connect(server.databaseUrl(), server.databaseUser(), server.databasePassword());
                Statement statement = database.createStatement()) {
            statement.execute("drop database if exists " + schema);
            statement.execute("create database " + schema + " character set utf8mb4 collate utf8mb4_0900_ai_ci");
        }
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
