package org.sanji.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * The job that migrates is killed at random moments, each time on an empty schema; then it runs again, to its end: its lock
 * went with its connection. Two that begin at the same moment do not disturb each other.
 */
final class KilledMigration implements Fault {

    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("KILLS", "6"));
    private static final Path LOGS = Path.of("target/bench");
    private static final String APPLIED = "select count(*) from DATABASECHANGELOG";
    private static final String DIFFERENT = "select count(distinct FILENAME, ID) from DATABASECHANGELOG";
    private static final Pattern LEFT = Pattern.compile("ChangeSet (\\S+?)::(\\S+?)::sanji encountered");
    private static final String NOTE =
            "insert into DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE)"
                    + " select '%s', 'sanji', '%s', now(), max(ORDEREXECUTED) + 1, 'EXECUTED' from DATABASECHANGELOG";
    /** Changes of two statements, and how what is there of one is taken away. */
    private static final Map<String, List<String>> HALVES = Map.of(
            "0006-institutions", List.of("drop table if exists placement", "drop table institution"),
            "0031-trainings", List.of("drop table if exists training_attendance", "drop table training"),
            "0100-audit-chain",
                    List.of(
                            "drop table if exists audit_head",
                            "alter table audit_event drop index audit_event_by_link, drop column link_number,"
                                    + " drop column line_number, add column previous_hash binary(32)"),
            "0131-change-positions", List.of("drop table change_position"),
            "0160-county-gates", List.of("drop table county_gate"));

    private static final long PATIENCE_SECONDS = 300;

    private final Random random = new Random(FaultRun.SEED);

    @Override
    public void play(Findings findings) throws Exception {
        LocalAddresses stack = LocalStack.forTests();
        var server = new CountyRows(stack);
        long all = whole(findings, server, stack);
        int halves = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String schema = "sanji_killed_" + kill;
            server.execute("create database " + schema);
            var rows = new CountyRows(stack.withSchema(schema));
            long applied = kill(rows, random.nextLong(all), kill);
            int exit = runAgain(findings, rows, "migration-again-" + kill);
            boolean complete = rows.number(APPLIED) == all;
            halves += complete ? 0 : 1;
            findings.say(
                    exit == 0 && complete,
                    "killed after %d of %d changes: the next run ends with %d and %d changes",
                    applied,
                    all,
                    exit,
                    rows.number(APPLIED));
            server.execute("drop database " + schema);
        }
        findings.tell("%d kills, %d times the next run did not come through", KILLS, halves);
    }

    /** How many changes there are, and that two jobs at once make each of them once. */
    private static long whole(Findings findings, CountyRows server, LocalAddresses stack) throws Exception {
        server.execute("create database if not exists sanji_whole");
        LocalAddresses whole = stack.withSchema("sanji_whole");
        Process one = migrate(whole, "migration-whole");
        Process another = migrate(whole, "migration-whole-beside");
        int first = end(one);
        int second = end(another);
        var rows = new CountyRows(whole);
        long all = rows.number(APPLIED);
        findings.say(
                first == 0 && second == 0 && all == rows.number(DIFFERENT),
                "two jobs at once end with %d and %d, and %d changes are there, each once",
                first,
                second,
                all);
        server.execute("drop database sanji_whole");
        return all;
    }

    private long kill(CountyRows rows, long after, int number) throws Exception {
        Process job = migrate(rows.at(), "migration-killed-" + number);
        while (job.isAlive() && applied(rows) < after) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(50));
        job.destroyForcibly().waitFor();
        return applied(rows);
    }

    /** Killed between a statement and the note that it was done, it is done and in its own way: mended as is documented. */
    private static int runAgain(Findings findings, CountyRows rows, String log) throws Exception {
        int exit = end(migrate(rows.at(), log));
        Matcher left = LEFT.matcher(Files.readString(LOGS.resolve(log + ".log")));
        if (exit == 0 || !left.find()) {
            return exit;
        }
        findings.tell("%s was begun and is not noted", left.group(2));
        for (String mending :
                HALVES.getOrDefault(left.group(2), List.of(NOTE.formatted(left.group(2), left.group(1))))) {
            rows.execute(mending);
        }
        return end(migrate(rows.at(), log));
    }

    private static long applied(CountyRows rows) {
        try {
            return rows.number(APPLIED);
        } catch (SQLException notYet) {
            return -1;
        }
    }

    private static int end(Process job) throws InterruptedException {
        if (!job.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            job.destroyForcibly().waitFor();
        }
        return job.exitValue();
    }

    /** As the job of k8s/base does it. */
    private static Process migrate(LocalAddresses at, String log) throws IOException {
        Files.createDirectories(LOGS);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                        java, "-Xmx384m", "-XX:TieredStopAtLevel=1", "-jar", "target/quarkus-app/quarkus-run.jar"))
                .redirectErrorStream(true)
                .redirectOutput(LOGS.resolve(log + ".log").toFile());
        builder.environment().putAll(at.environment());
        builder.environment().put("MIGRATE_AT_START", "true");
        builder.environment().put("QUARKUS_INIT_AND_EXIT", "true");
        builder.environment().put("PERSON_KEY_SECRET", "a secret of the run");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }
}
