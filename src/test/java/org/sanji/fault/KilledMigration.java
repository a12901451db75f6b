package org.sanji.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * The job that migrates is killed at random moments, each time on an empty schema; then the lock is given back as
 * docs/operations.md says and the job runs again, to its end.
 */
final class KilledMigration implements Fault {

    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("KILLS", "6"));
    private static final Path LOGS = Path.of("target/bench");
    private static final String APPLIED = "select count(*) from DATABASECHANGELOG";
    private static final String LOCKED = "select count(*) from DATABASECHANGELOGLOCK where locked = 1";
    private static final Pattern LEFT = Pattern.compile("ChangeSet (\\S+?)::(\\S+?)::sanji encountered");
    private static final String NOTE =
            "insert into DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE)"
                    + " select '%s', 'sanji', '%s', now(), max(ORDEREXECUTED) + 1, 'EXECUTED' from DATABASECHANGELOG";
    private static final long PATIENCE_SECONDS = 300;

    private final Random random = new Random(FaultRun.SEED);

    @Override
    public void play(Findings findings) throws Exception {
        LocalAddresses stack = LocalStack.forTests();
        var server = new CountyRows(stack);
        server.execute("create database if not exists sanji_whole");
        LocalAddresses whole = stack.withSchema("sanji_whole");
        end(migrate(whole, "migration-whole"));
        long all = new CountyRows(whole).number(APPLIED);
        server.execute("drop database sanji_whole");
        int locked = 0;
        int halves = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String schema = "sanji_killed_" + kill;
            server.execute("create database " + schema);
            var rows = new CountyRows(stack.withSchema(schema));
            long applied = kill(rows, random.nextLong(all), kill);
            locked += (int) rows.number(LOCKED);
            rows.execute("update DATABASECHANGELOGLOCK set locked = 0");
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
        findings.tell(
                "%d kills, the lock was left %d times, %d times the next run did not come through",
                KILLS, locked, halves);
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

    /** Killed between a statement and the note that it was done, it is done and in its own way: noted, as is documented. */
    private static int runAgain(Findings findings, CountyRows rows, String log) throws Exception {
        int exit = end(migrate(rows.at(), log));
        Matcher left = LEFT.matcher(Files.readString(LOGS.resolve(log + ".log")));
        if (exit == 0 || !left.find()) {
            return exit;
        }
        findings.tell("%s is done and was not noted", left.group(2));
        rows.execute(NOTE.formatted(left.group(2), left.group(1)));
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
