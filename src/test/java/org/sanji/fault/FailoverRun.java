package org.sanji.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sanji.backup.DrillClient;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.GroupMember;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.PrimaryRoute;
import org.sanji.local.ReplicationGroup;
import org.sanji.local.SampleData;

/**
 * {@code make failovers}: eight clients write through one application on three servers in Group Replication while the primary
 * is killed KILLS (3) times and stopped for half a minute PAUSES (1) times; SECOND (0) times another one is killed before the
 * group agrees about the first. Nothing may be lost or doubled, the members must have the same rows, clients may see nothing
 * but 503 with Retry-After, and after one fault writes are back within half a minute. Ends with 1 when not.
 */
public final class FailoverRun {

    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("KILLS", "3"));
    private static final int PAUSES = Integer.parseInt(System.getenv().getOrDefault("PAUSES", "1"));
    private static final int SECOND = Integer.parseInt(System.getenv().getOrDefault("SECOND", "0"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("FAULT_SEED", "1"));
    private static final String SCHEMA = "sanji";
    private static final long LONGEST_OUTAGE_MILLIS = 30_000;
    private static final long PAUSE_MILLIS = 30_000;
    private static final long QUIET_MILLIS = 4_000;

    private final Random random = new Random(SEED);
    private final List<String> wrong = new ArrayList<>();
    private final ReplicationGroup group;
    private final LocalAddresses at;

    private FailoverRun(ReplicationGroup group, LocalAddresses at) {
        this.group = group;
        this.at = at;
    }

    public static void main(String[] arguments) throws Exception {
        try (ReplicationGroup group = ReplicationGroup.start();
                PrimaryRoute route = PrimaryRoute.to(group)) {
            group.createSchema(SCHEMA);
            LocalAddresses at = route.addresses(SCHEMA, LocalStack.forTests().realmUrl());
            SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
            var run = new FailoverRun(group, at);
            run.play();
            run.wrong.stream().limit(20).forEach(System.err::println);
            System.exit(run.wrong.isEmpty() ? 0 : 1);
        }
    }

    private void play() throws Exception {
        BenchmarkServer sanji = BenchmarkServer.sanji(at, "-Xmx768m", Map.of("DB_ACQUISITION_TIMEOUT", "2S"));
        var client = new DrillClient(sanji.port());
        client.awaitFresh();
        Path journal = Files.createDirectories(Path.of("target/bench")).resolve("failovers");
        var ledger = new Ledger(journal);
        var writers = new Writers(ledger, sanji::port, client.stations());
        try (writers) {
            writers.start();
            Thread.sleep(QUIET_MILLIS);
            faults(writers);
            Thread.sleep(QUIET_MILLIS);
        }
        client.awaitFresh();
        check(ledger, writers, client.differences());
    }

    private void faults(Writers writers) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            expectSoon("kill " + kill, writers, this::killPrimary);
        }
        for (int pause = 1; pause <= PAUSES; pause++) {
            expectSoon("pause " + pause, writers, this::pausePrimary);
        }
        for (int second = 1; second <= SECOND; second++) {
            writers.takeLongestOutageMillis();
            killTwo();
            Thread.sleep(QUIET_MILLIS);
            System.out.printf("two killed at once: written again after %.1f s, by hand%n", seconds(writers));
        }
    }

    /** Part of a play that may fail as servers do. */
    private interface Fault {

        void happen() throws Exception;
    }

    private void expectSoon(String what, Writers writers, Fault fault) throws Exception {
        Thread.sleep(random.nextInt(1_500));
        writers.takeLongestOutageMillis();
        long begun = System.nanoTime();
        fault.happen();
        Thread.sleep(QUIET_MILLIS);
        long outage = writers.takeLongestOutageMillis();
        if (outage > LONGEST_OUTAGE_MILLIS) {
            wrong.add(what + ": nothing could be written for " + outage + " ms");
        }
        System.out.printf(
                "%s: written again after %.1f s, all three agree after %.1f s%n",
                what, outage / 1000.0, (System.nanoTime() - begun) / 1e9 - QUIET_MILLIS / 1000.0);
    }

    private static double seconds(Writers writers) {
        return writers.takeLongestOutageMillis() / 1000.0;
    }

    /** The next fault only when every member sees three again. */
    private void killPrimary() throws Exception {
        GroupMember primary = group.awaitPrimary();
        primary.kill();
        group.awaitPrimary();
        Thread.sleep(QUIET_MILLIS);
        group.rejoin(primary);
    }

    /** What it had begun must not be committed when it wakes up, for another one is primary by then. */
    private void pausePrimary() throws Exception {
        GroupMember primary = group.awaitPrimary();
        primary.pause();
        Thread.sleep(PAUSE_MILLIS);
        primary.resume();
        group.awaitWhole();
    }

    private void killTwo() throws Exception {
        group.awaitPrimary().kill();
        Thread.sleep(500);
        group.members().stream()
                .filter(GroupMember::isRunning)
                .findFirst()
                .orElseThrow()
                .kill();
        Thread.sleep(QUIET_MILLIS);
        group.bootstrapAgain();
    }

    private void check(Ledger ledger, Writers writers, int differences) throws Exception {
        try (Connection connection =
                DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword())) {
            var check = new LedgerCheck(connection, ledger);
            check.rows();
            check.replies(writers);
            check.trail();
            check.references();
            wrong.addAll(check.wrong());
            wrong.addAll(group.differences(SCHEMA));
            if (differences != 0) {
                wrong.add(differences + " figures are not what the rows give");
            }
            writers.answers().keySet().stream()
                    .filter(answer -> !answer.equals("201") && !answer.equals("503"))
                    .forEach(answer -> wrong.add("clients saw: " + answer));
            System.out.printf(
                    "failovers: seed %d, %d kills, %d pauses, %d double kills; clients saw %s; %d without an answer were"
                            + " stored; %d figures different; %d faults%n",
                    SEED,
                    KILLS,
                    PAUSES,
                    SECOND,
                    writers.answers(),
                    check.unknownButStored(),
                    differences,
                    wrong.size());
        }
    }
}
