package org.sanji.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Saves and restores the database of DB_URL, DB_USERNAME and DB_PASSWORD. {@code make backup} and its like call it, and the
 * job of each night:
 *
 * <pre>
 * save DIRECTORY [KEPT]              everything, into a new directory of that one; the oldest beyond KEPT go
 * save-county COUNTY DIRECTORY       the rows of one county
 * restore BACKUP                     into a database without counties, migrated by the version that made the backup
 * restore-county COUNTY BACKUP       only that county, from a backup of it or of everything
 * compare BACKUP [COUNTY]            whether the database is what the backup says; ends with 1 when it is not
 * begin-feed-anew                    after rows came back by another way: who pulls changes is told to read all once more
 * </pre>
 */
public final class Backup {

    private final Connection database;

    Backup(Connection database) {
        this.database = database;
    }

    public static void main(String[] said) throws SQLException, IOException {
        String user = Optional.ofNullable(System.getenv("DB_USERNAME")).orElse("root");
        String password = Optional.ofNullable(System.getenv("DB_PASSWORD")).orElse("");
        String url = Optional.ofNullable(System.getenv("DB_URL")).orElse("jdbc:mysql://127.0.0.1:3316/sanji");
        try (Connection database = connect(url, user, password)) {
            System.exit(new Backup(database).run(List.of(said)));
        } catch (IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    /** In UTC, and with what makes a thousand inserts one statement. */
    static Connection connect(String url, String user, String password) throws SQLException {
        String options = "rewriteBatchedStatements=true&tinyInt1isBit=false&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true";
        return DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + options, user, password);
    }

    private int run(List<String> said) throws SQLException, IOException {
        long begun = System.nanoTime();
        List<String> differences = switch (said.isEmpty() ? "" : said.getFirst()) {
            case "save" -> saved(Path.of(said.get(1)), said.size() > 2 ? Integer.parseInt(said.get(2)) : 0);
            case "save-county" -> {
                System.out.println(save(said.get(1), Path.of(said.get(2))));
                yield List.of();
            }
            case "restore" -> restored(Path.of(said.get(1)));
            case "restore-county" -> restored(said.get(1), Path.of(said.get(2)));
            case "compare" ->
                new Restoration(database, Path.of(said.get(1))).differences(said.size() > 2 ? said.get(2) : null);
            case "begin-feed-anew" -> {
                new FeedPositions(database).beginAnewBeyondTheLostOnes();
                yield List.of();
            }
            default ->
                throw new IllegalStateException(
                        "save, save-county, restore, restore-county, compare or begin-feed-anew");
        };
        differences.forEach(System.out::println);
        System.out.printf("%s: %d differences, %.1f s%n", said.getFirst(), differences.size(), seconds(begun));
        return differences.isEmpty() ? 0 : 1;
    }

    private List<String> saved(Path directory, int kept) throws SQLException, IOException {
        System.out.println(save(null, directory));
        if (kept > 0) {
            forgetOldest(directory, kept);
        }
        return List.of();
    }

    private List<String> restored(Path backup) throws SQLException, IOException {
        var restoration = new Restoration(database, backup);
        restoration.everything();
        return restoration.differences(null);
    }

    private List<String> restored(String county, Path backup) throws SQLException, IOException {
        requireCounty(county);
        var restoration = new Restoration(database, backup);
        restoration.county(county);
        return restoration.differences(county);
    }

    /**
     * Saves all rows, or those of one county, as they are at one moment.
     *
     * @return the new directory, named by that moment
     */
    Path save(@Nullable String county, Path directory) throws SQLException, IOException {
        if (county != null) {
            requireCounty(county);
        }
        var snapshot = new Snapshot(database);
        Manifest.Position position = snapshot.begin(county == null && hasBinaryLog());
        try {
            String now = snapshot.now();
            Path backup = Files.createDirectories(directory)
                    .resolve(now.replace(":", "") + (county == null ? "" : "-" + county));
            Files.createDirectory(backup);
            Map<String, Manifest.Saved> tables = new TreeMap<>();
            var rows = new SavedRows(database, county);
            for (StoredTable table : StoredTable.all(database)) {
                if (county == null || table.isOfCounties()) {
                    tables.put(table.name(), rows.save(table, backup));
                }
            }
            new Manifest(county, now, position, snapshot.migrations(), tables).write(backup);
            return backup;
        } finally {
            snapshot.end();
        }
    }

    private boolean hasBinaryLog() throws SQLException {
        try (Statement statement = database.createStatement();
                var answer = statement.executeQuery("select @@log_bin")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    static void requireCounty(String county) {
        if (!county.matches("\\d{6}")) {
            throw new IllegalStateException("A county has a code of six digits: " + county);
        }
    }

    /** Only what is a backup, and only after the new one is complete. */
    private static void forgetOldest(Path directory, int kept) throws IOException {
        List<Path> backups;
        try (Stream<Path> all = Files.list(directory)) {
            backups =
                    all.filter(Manifest::isIn).sorted(Comparator.reverseOrder()).toList();
        }
        for (Path old : backups.stream().skip(kept).toList()) {
            try (Stream<Path> files = Files.walk(old)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static double seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }
}
