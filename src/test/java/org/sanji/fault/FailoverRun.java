package org.sanji.fault;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.GroupMember;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.PrimaryRoute;
import org.sanji.local.ReplicationGroup;

/**
 * {@code make failovers}: eight clients write through one application on three servers in Group Replication while the primary
 * is killed KILLS (3) times and stopped for half a minute PAUSES (1) times; SECOND (0) times another one is killed before the
 * group agrees about the first; CUTS (0) times the primary's network is cut for half a minute, in turns from the other members
 * and from everybody, which takes root and a Linux. Nothing may be lost or doubled, the members must have the same rows, clients may see nothing
 * but 503 with Retry-After, and after one fault writes are back within half a minute. Ends with 1 when not.
 */
public final class FailoverRun {

    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("KILLS", "3"));
    private static final int PAUSES = Integer.parseInt(System.getenv().getOrDefault("PAUSES", "1"));
    private static final int CUTS = Integer.parseInt(System.getenv().getOrDefault("CUTS", "0"));
    private static final int SECOND = Integer.parseInt(System.getenv().getOrDefault("SECOND", "0"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("FAULT_SEED", "1"));
    private static final String NAME = "failovers";
    private static final String SCHEMA = "sanji";
    private static final long LONGEST_OUTAGE_MILLIS = 30_000;
    private static final long PAUSE_MILLIS = 30_000;
    private static final long QUIET_MILLIS = 4_000;

    private final Random random = new Random(SEED);
    private final Findings findings = new Findings();
    private final ReplicationGroup group;
    private final LocalAddresses at;

    private FailoverRun(ReplicationGroup group, LocalAddresses at) {
        this.group = group;
        this.at = at;
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(isHeld() ? 0 : 1);
    }

    private static boolean isHeld() throws Exception {
        try (ReplicationGroup group = CUTS == 0 ? ReplicationGroup.start() : ReplicationGroup.startApart();
                PrimaryRoute route = PrimaryRoute.to(group)) {
            group.createSchema(SCHEMA);
            var run = new FailoverRun(
                    group, route.addresses(SCHEMA, LocalStack.forTests().realmUrl()));
            System.out.println("--- " + NAME + ", seed " + SEED);
            run.play();
            return run.findings.isAllHeld();
        }
    }

    private void play() throws Exception {
        BenchmarkServer sanji = BenchmarkServer.sanji(at, "-Xmx768m", Map.of("DB_ACQUISITION_TIMEOUT", "2S"));
        var county = new WrittenCounty(sanji::port);
        var ledger = Ledger.of(NAME);
        var writers = new Writers(ledger, sanji::port, county.open(), NAME);
        try (writers) {
            writers.start();
            Thread.sleep(QUIET_MILLIS);
            faults(writers);
            Thread.sleep(QUIET_MILLIS);
        }
        findings.say(
                Set.of(201, 503).containsAll(writers.statuses().keySet()) && writers.withoutRetryAfter() == 0,
                "clients saw 201 and 503 with Retry-After: %s",
                writers.statuses());
        findings.say(writers.repeatUnknown() == 0, "what was refused is stored when it is sent again");
        new CountyRows(at).check(findings, ledger, writers, NAME);
        county.compare(findings);
        sanji.stop();
        findings.nothing(group.differences(SCHEMA), "three members with the same transactions and rows");
    }

    private void faults(Writers writers) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            expectSoon("primary killed", writers, this::killPrimary);
        }
        for (int pause = 1; pause <= PAUSES; pause++) {
            expectSoon("primary stopped for half a minute", writers, this::pausePrimary);
        }
        for (int cut = 1; cut <= CUTS; cut++) {
            boolean fromClientsToo = cut % 2 == 0;
            expectSoon(
                    "primary cut from " + (fromClientsToo ? "everybody" : "the other members"),
                    writers,
                    () -> cutPrimary(fromClientsToo));
        }
        for (int second = 1; second <= SECOND; second++) {
            writers.takeLongestOutageMillis();
            String first = killTwo();
            Thread.sleep(QUIET_MILLIS);
            findings.tell(
                    "two killed at once: %s, written again after %.1f s, by hand",
                    first, writers.takeLongestOutageMillis() / 1000.0);
        }
    }

    /** What happens to the group; over when it is whole again. */
    private interface Happening {

        void happen() throws Exception;
    }

    private void expectSoon(String what, Writers writers, Happening fault) throws Exception {
        Thread.sleep(random.nextInt(1_500));
        writers.takeLongestOutageMillis();
        long begun = System.nanoTime();
        fault.happen();
        double whole = (System.nanoTime() - begun) / 1e9;
        Thread.sleep(QUIET_MILLIS);
        long outage = writers.takeLongestOutageMillis();
        findings.say(
                outage <= LONGEST_OUTAGE_MILLIS,
                "%s: written again after %.1f s, all three agree after %.1f s",
                what,
                outage / 1000.0,
                whole);
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

    /** Without the others it must not promise anything, though somebody may still talk to it. */
    private void cutPrimary(boolean fromClientsToo) throws Exception {
        GroupMember primary = group.awaitPrimary();
        group.cut(primary, fromClientsToo);
        Thread.sleep(PAUSE_MILLIS);
        group.connect(primary);
        group.awaitWhole();
    }

    private String killTwo() throws Exception {
        GroupMember primary = group.awaitPrimary();
        primary.kill();
        Thread.sleep(500);
        GroupMember second = group.members().stream()
                .filter(GroupMember::isRunning)
                .findFirst()
                .orElseThrow();
        second.kill();
        Thread.sleep(QUIET_MILLIS);
        GroupMember first = group.bootstrapAgain(primary);
        return "%s (the primary) and %s, begun anew by %s".formatted(primary.name(), second.name(), first.name());
    }
}
