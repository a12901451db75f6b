package org.sanji.backup;

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

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
