package org.sanji.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts back what a backup holds, and holds the database against it afterwards. */
final class Restoration {

    /** What goes on after a restoration, see {@link FeedPositions}. */
    private static final Set<String> COUNTERS = Set.of("change_position");

    private final Connection database;
    private final Path backup;
    private final Manifest manifest;

    Restoration(Connection database, Path backup) throws IOException {
        this.database = database;
        this.backup = backup;
        this.manifest = Manifest.read(backup);
    }

    /**
     * Fills a database that was migrated and in which no county was opened yet. What the migrations wrote themselves, the
     * administrative map, gives way to what was saved.
     *
     * @throws IllegalStateException when a county is open in it, or it has other tables
     */
    void everything() throws SQLException, IOException {
        requireSameTables();
        if (exists("select 1 from county limit 1")) {
            throw new IllegalStateException("There are counties in this database already");
        }
        execute("set session foreign_key_checks = 0");
        database.setAutoCommit(false);
        for (StoredTable table : saved()) {
            execute("delete from `" + table.name() + "`");
            load(table, new SavedRows(database, null));
            // A table is a transaction: what is restored into nothing is begun again from nothing.
            database.commit();
        }
        database.setAutoCommit(true);
        execute("set session foreign_key_checks = 1");
        new FeedPositions(database).beginAnewBeyondTheLostOnes();
    }

    /**
     * Replaces all rows of one county, of a backup of that county or of everything, in one transaction; no row of another
     * county is touched. Who writes to the county meanwhile waits for the head of its trail, and is told to try again.
     * Where it has no rows yet nothing need be deleted, and the triggers that guard them stay.
     */
    void county(String county) throws SQLException, IOException {
        requireSameTables();
        if (manifest.county() != null && !manifest.county().equals(county)) {
            throw new IllegalStateException("This is a backup of " + manifest.county());
        }
        if (hasRows(county)) {
            unguarded(
                    database, backup.resolve("guarding-triggers.sql"), () -> replace(database, county, this::loadAll));
        } else {
            replace(database, county, this::loadAll);
        }
    }

    /**
     * Removes all rows of one county in one transaction.
     *
     * @param triggers the file for the triggers that guard some of them, and are away for that time
     */
    static void remove(Connection database, String county, Path triggers) throws SQLException, IOException {
        unguarded(database, triggers, () -> replace(database, county, none -> {}));
    }

    private interface Change {
        void make() throws SQLException, IOException;
    }

    private interface Load {
        void into(String county) throws SQLException, IOException;
    }

    private static void unguarded(Connection database, Path texts, Change change) throws SQLException, IOException {
        var triggers = new GuardingTriggers(database);
        triggers.remove(texts);
        try {
            change.make();
        } finally {
            triggers.putBack();
        }
    }

    /** Reads committed rows only: a delete that finds none would lock the gap, in which a neighbour adds its rows. */
    private static void replace(Connection database, String county, Load load) throws SQLException, IOException {
        database.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("set session foreign_key_checks = 0");
            statement.execute("select county from audit_head where county = '" + county + "' for update");
            statement.execute("select county from rollup_county where county = '" + county + "' for update");
            // Before the notes of the county, as who gives positions to them does.
            statement.execute("select last_position from change_position where id = 1 for update");
            for (StoredTable table : ofCounties(database)) {
                statement.execute("delete from `" + table.name() + "` where county = '" + county + "'");
            }
            load.into(county);
            List<String> orphans = Orphans.find(database, county);
            if (!orphans.isEmpty()) {
                throw new IllegalStateException(String.join("; ", orphans));
            }
            database.commit();
        } finally {
            database.rollback();
            database.setAutoCommit(true);
            try (Statement statement = database.createStatement()) {
                statement.execute("set session foreign_key_checks = 1");
            }
        }
    }

    private void loadAll(String county) throws SQLException, IOException {
        var rows = new SavedRows(database, county);
        for (StoredTable table : saved()) {
            if (table.isOfCounties()) {
                load(table, rows);
            }
        }
        new FeedPositions(database).beginAnew();
    }

    private boolean hasRows(String county) throws SQLException {
        for (StoredTable table : ofCounties(database)) {
            if (exists("select 1 from `" + table.name() + "` where county = '" + county + "' limit 1")) {
                return true;
            }
        }
        return false;
    }

    private static List<StoredTable> ofCounties(Connection database) throws SQLException {
        return StoredTable.all(database).stream()
                .filter(StoredTable::isOfCounties)
                .toList();
    }

    private void load(StoredTable table, SavedRows rows) throws SQLException, IOException {
        Manifest.Saved loaded = rows.load(table, backup);
        if (!loaded.equals(manifest.tables().get(table.name()))) {
            throw new IllegalStateException("The file of " + table.name() + " is not what was saved");
        }
    }

    /**
     * What in the database is not what the backup says; nothing when it was restored and not changed since.
     *
     * @param county whose rows are compared; null for everything the backup holds
     */
    List<String> differences(@Nullable String county) throws SQLException, IOException {
        List<String> differences = new ArrayList<>(Orphans.find(database, county));
        var rows = new SavedRows(database, county);
        for (StoredTable table : saved()) {
            if (table.isOfCounties() || (county == null && !COUNTERS.contains(table.name()))) {
                Manifest.Saved now = rows.digest(table);
                Manifest.Saved then = rows.saved(table, backup);
                if (!now.equals(then)) {
                    differences.add(table.name() + " has " + now + " and had " + then);
                }
            }
        }
        return differences;
    }

    private List<StoredTable> saved() throws SQLException {
        Map<String, Manifest.Saved> known = manifest.tables();
        return StoredTable.all(database).stream()
                .filter(table -> known.containsKey(table.name()))
                .toList();
    }

    private void requireSameTables() throws SQLException {
        List<String> here = new Snapshot(database).migrations();
        if (!here.equals(manifest.migrations())) {
            List<String> missing = new ArrayList<>(manifest.migrations());
            missing.removeAll(here);
            throw new IllegalStateException("The database has other migrations than the backup"
                    + (missing.isEmpty() ? "" : ": not " + missing));
        }
    }

    private boolean exists(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
