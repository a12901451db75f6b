package org.sanji.fault;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanji.bench.BenchmarkServer;

/**
 * {@code make faults}: plays faults against the packaged application. FAULTS names them ({@code kills} alone by default),
 * FAULT_SEED says what is random. Ends with 1 when anything is lost, doubled, different, or otherwise than
 * docs/reliability.md says.
 */
public final class FaultRun {

    /** Says where faults strike that strike at random. */
    static final long SEED = Long.parseLong(System.getenv().getOrDefault("FAULT_SEED", "1"));

    private static final Map<String, Fault> FAULTS = faults();

    private FaultRun() {}

    public static void main(String[] arguments) throws Exception {
        String named = System.getenv().getOrDefault("FAULTS", "kills").strip();
        List<String> names = named.equals("all") ? List.copyOf(FAULTS.keySet()) : Arrays.asList(named.split("[ ,]+"));
        if (!FAULTS.keySet().containsAll(names)) {
            throw new IllegalArgumentException("FAULTS names some of " + FAULTS.keySet() + ", not " + names);
        }
        var findings = new Findings();
        // In our order: what counts all rows of the database stands before what fills it.
        for (String name : FAULTS.keySet().stream().filter(names::contains).toList()) {
            System.out.println("--- " + name + ", seed " + SEED);
            play(name, findings);
        }
        System.exit(findings.isAllHeld() ? 0 : 1);
    }

    /** One that cannot be played to its end keeps no other from being played. */
    private static void play(String name, Findings findings) {
        try {
            FAULTS.get(name).play(findings);
        } catch (Exception failed) {
            findings.say(false, "%s was not played to its end: %s", name, failed);
            failed.printStackTrace();
        } finally {
            BenchmarkServer.stopAll();
        }
    }

    private static Map<String, Fault> faults() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put("kills", new Kills());
        faults.put("pool", new PoolExhaustion());
        faults.put("slow", new SlowDatabase());
        faults.put("replicas", new TwoReplicas());
        faults.put("cuts", CutConnections::play);
        faults.put("overload", new Overload());
        faults.put("shuffled", new ShuffledDay());
        faults.put("rolling", new RollingRestart());
        faults.put("migration", new KilledMigration());
        faults.put("clocks", new SkewedClocks());
        faults.put("memory", new NoMemory());
        faults.put("transactions", new BigTransactions());
        faults.put("disk", new DiskFull());
        return faults;
    }
}
