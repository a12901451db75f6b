package org.sanji.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sanji.auditcheck.AuditChains;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;
import org.sanji.seal.SealVerification;

/**
 * {@code make restore-drill}: fills a server, saves it while somebody writes, restores it into another server and holds the
 * two against each other; then loses one county there and restores it alone. The application runs on what was restored:
 * figures, trail and seals hold. With DB_URL and RESTORE_DB_URL between those two servers. With MYSQL_PROGRAMS, where
 * {@code mysqlbinlog} and {@code mysql} are, what was written after the backup is played from the binary logs up to a moment.
 * Ends with 1 when anything differs.
 */
public final class RestoreDrill {

    private static final String COUNTY = "320412";
    private static final String LOST = "update activity set title = 'lost' where county = '" + COUNTY + "'";
    private static final String GONE = "delete from population where county = '" + COUNTY + "'";

    private static final @Nullable String PROGRAMS = System.getenv("MYSQL_PROGRAMS");
    private static final String BEFORE_THE_MOMENT = "备份之后";
    private static final String AFTER_THE_MOMENT = "时刻之后";
    private static final int WRITTEN_AFTER = 50;
    private static final long A_LITTLE_MORE_THAN_A_SECOND = 1_200;

    private final LocalAddresses source;
    private final LocalAddresses target;
    private final Path directory;
    private final List<String> wrong = new ArrayList<>();

    private RestoreDrill(LocalAddresses source, LocalAddresses target, Path directory) {
        this.source = source;
        this.target = target;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        LocalAddresses source = LocalStack.forTests();
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/restore-drill")), "backup");
        try (FreshServer fresh = FreshServer.start(source)) {
            var drill = new RestoreDrill(source, fresh.addresses(), directory);
            drill.run();
            drill.wrong.forEach(System.err::println);
            System.out.println("restore drill: " + drill.wrong.size() + " faults");
            System.exit(drill.wrong.isEmpty() ? 0 : 1);
        }
    }

    private void run() throws Exception {
        SampleData.load(source.databaseUrl(), source.databaseUser(), source.databasePassword());
        BenchmarkServer sanji = BenchmarkServer.sanji(source);
        var client = new DrillClient(sanji.port());
        client.awaitFresh();
        String application = client.submitted();
        client.awaitFresh();
        Path everything = savedWhileSomebodyWrites(client);
        Path county = timed("one county saved", () -> save(source, COUNTY));
        LocalDateTime moment = PROGRAMS == null ? null : writtenAfter(client);
        sanji.stop();
        long told = lastPosition(source);
        restoreEverything(everything);
        if (PROGRAMS != null && moment != null) {
            playTo(moment, everything);
        }
        requireNewPositions(told);
        lookWithTheApplication(application);
        restoreOneCounty(county, "of its own");
        restoreOneCounty(everything, "of everything");
    }

    /** The backup is of one moment although rows, figures and trail change while it is made. */
    private Path savedWhileSomebodyWrites(DrillClient client) throws Exception {
        var writing = new AtomicBoolean(true);
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int number = 1; writing.get(); number++) {
                try {
                    client.record("演练" + number);
                } catch (Exception refused) {
                    wrong.add("A write fails while it is saved: " + refused);
                    return;
                }
            }
        });
        try {
            Path backup = timed("everything saved", () -> save(source, null));
            System.out.printf("  %d rows, %d kB%n", rows(backup), size(backup) / 1024);
            return backup;
        } finally {
            writing.set(false);
            writer.join();
        }
    }

    /** What is to come back, and after a moment what is not. */
    private static LocalDateTime writtenAfter(DrillClient client) throws Exception {
        for (int number = 0; number < WRITTEN_AFTER; number++) {
            client.record(BEFORE_THE_MOMENT + number);
        }
        // The logs know seconds.
        Thread.sleep(A_LITTLE_MORE_THAN_A_SECOND);
        LocalDateTime moment = LocalDateTime.now();
        Thread.sleep(A_LITTLE_MORE_THAN_A_SECOND);
        client.record(AFTER_THE_MOMENT);
        return moment;
    }

    private void playTo(LocalDateTime moment, Path backup) throws Exception {
        Manifest.Position since =
                Objects.requireNonNull(Manifest.read(backup).position(), "The server has no binary log");
        timed("the logs played to a moment", () -> {
            new PlayedLogs(Path.of(Objects.requireNonNull(PROGRAMS)), source, target).play(since, moment);
            return backup;
        });
        try (Connection database = connect(target)) {
            new FeedPositions(database).beginAnewBeyondTheLostOnes();
            long back = activities(database, BEFORE_THE_MOMENT);
            if (back != WRITTEN_AFTER || activities(database, AFTER_THE_MOMENT) != 0) {
                wrong.add(back + " of " + WRITTEN_AFTER + " came back, or what was written after the moment");
            }
        }
    }

    private static long activities(Connection database, String title) throws SQLException {
        try (var select =
                database.prepareStatement("select count(*) from activity where county = ? and title like ?")) {
            select.setString(1, COUNTY);
            select.setString(2, title + "%");
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Path save(LocalAddresses at, @Nullable String county) throws SQLException, IOException {
        try (Connection database = connect(at)) {
            return new Backup(database).save(county, directory);
        }
    }

    /** With the tables of the same version, as its job makes them. */
    private void restoreEverything(Path backup) throws Exception {
        FreshServer.createSchema(target);
        SampleData.migrate(target.databaseUrl(), target.databaseUser(), target.databasePassword());
        try (Connection database = connect(target)) {
            var restoration = new Restoration(database, backup);
            timed("everything restored", () -> {
                restoration.everything();
                return backup;
            });
            wrong.addAll(restoration.differences(null));
        }
    }

    private void lookWithTheApplication(String application) throws Exception {
        BenchmarkServer sanji = BenchmarkServer.sanji(target);
        try {
            var client = new DrillClient(sanji.port());
            client.awaitFresh();
            int differences = client.differences();
            if (differences != 0) {
                wrong.add(differences + " figures are not what the rows give");
            }
            wrong.addAll(SealVerification.faults(client.seal(application)));
        } finally {
            sanji.stop();
        }
        wrong.addAll(trailFaults());
        System.out.println("on what was restored: figures reconciled, trail and seal verified");
    }

    /** Every row of the county is wrong or gone; no row of another county may change when it comes back. */
    private void restoreOneCounty(Path backup, String what) throws Exception {
        try (Connection database = connect(target);
                Statement statement = database.createStatement()) {
            Map<String, Manifest.Saved> others = others(database);
            statement.execute(LOST);
            statement.execute(GONE);
            var restoration = new Restoration(database, backup);
            if (restoration.differences(COUNTY).size() < 2) {
                wrong.add("What was lost is not seen");
            }
            timed("one county restored from a backup " + what, () -> {
                restoration.county(COUNTY);
                return backup;
            });
            wrong.addAll(restoration.differences(COUNTY));
            if (!others(database).equals(others)) {
                wrong.add("Rows of other counties changed");
            }
            if (!guarded(statement)) {
                wrong.add("The trail can be deleted from");
            }
        }
        wrong.addAll(trailFaults());
    }

    /** What all tables are without the county. */
    private static Map<String, Manifest.Saved> others(Connection database) throws SQLException, IOException {
        Map<String, Manifest.Saved> digests = new TreeMap<>();
        for (String county : List.of("320402", "320404", "320411", "320413", "320481", "000000")) {
            var rows = new SavedRows(database, county);
            for (StoredTable table : StoredTable.all(database)) {
                if (table.isOfCounties()) {
                    digests.put(table.name() + " " + county, rows.digest(table));
                }
            }
        }
        return digests;
    }

    /** The triggers are back. */
    private static boolean guarded(Statement statement) {
        try {
            statement.execute("delete from audit_event where county = '" + COUNTY + "' limit 1");
            return false;
        } catch (SQLException refused) {
            return true;
        }
    }

    /** Whoever pulled from the old server, also what was written there after the backup, is told to begin anew. */
    private void requireNewPositions(long told) throws SQLException {
        try (Connection database = connect(target);
                Statement statement = database.createStatement();
                var row = statement.executeQuery("select forgotten_position from change_position")) {
            row.next();
            if (row.getLong(1) <= told) {
                wrong.add("A puller at position " + told + " would go on as if nothing had happened");
            }
        }
    }

    private static long lastPosition(LocalAddresses at) throws SQLException {
        try (Connection database = connect(at);
                Statement statement = database.createStatement();
                var row = statement.executeQuery("select last_position from change_position")) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> trailFaults() throws SQLException {
        try (Connection database = connect(target)) {
            return new AuditChains(database, List.of()).faults();
        }
    }

    private interface Step {
        Path run() throws Exception;
    }

    private static Path timed(String what, Step step) throws Exception {
        long begun = System.nanoTime();
        Path done = step.run();
        System.out.printf("%s in %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
        return done;
    }

    private static Connection connect(LocalAddresses at) throws SQLException {
        return Backup.connect(at.databaseUrl(), at.databaseUser(), at.databasePassword());
    }

    private static long rows(Path backup) throws IOException {
        return Manifest.read(backup).tables().values().stream()
                .mapToLong(Manifest.Saved::rows)
                .sum();
    }

    private static long size(Path backup) throws IOException {
        try (var files = Files.list(backup)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
