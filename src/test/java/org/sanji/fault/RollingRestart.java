package org.sanji.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * Two replicas are told to stop and are started again, one after the other, three times, while eight clients write to those
 * that say they are ready. Nobody sees more of it than a clean 503.
 */
final class RollingRestart implements Fault {

    private static final String NAME = "rolling";
    private static final int ROUNDS = 3;
    private static final int LOOK_MILLIS = 500;
    private static final Map<String, String> AS_DEPLOYED = Map.of("SHUTDOWN_DELAY", "5S", "SHUTDOWN_TIMEOUT", "20S");

    private final AtomicReferenceArray<BenchmarkServer> replicas = new AtomicReferenceArray<>(2);
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Integer> ready = List.of();
    private volatile boolean running = true;

    /** Turn by turn of those that said they were ready when they were last asked, as a service of Kubernetes does. */
    private int port() {
        List<Integer> now = ready;
        return now.isEmpty() ? 1 : now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    @Override
    public void play(Findings findings) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        replicas.set(0, start(at, 0));
        replicas.set(1, start(at, 1));
        Thread looking = Thread.ofVirtual().start(this::look);
        while (ready.size() < 2) {
            Thread.sleep(LOOK_MILLIS);
        }
        var county = new WrittenCounty(this::port);
        var ledger = Ledger.of(NAME);
        var writers = new Writers(ledger, this::port, county.open(), NAME);
        try (writers) {
            writers.start();
            for (int round = 0; round < ROUNDS; round++) {
                restart(at, 0);
                restart(at, 1);
            }
            Thread.sleep(3_000);
        }
        findings.say(
                writers.statuses().keySet().stream().allMatch(status -> status == 201 || status == 503),
                "%d replicas stopped and started again under load: answers %s, 0 is none",
                2 * ROUNDS,
                writers.statuses());
        findings.say(writers.repeatUnknown() == 0, "what was refused is stored when it is sent again");
        new CountyRows(at).check(findings, ledger, writers, NAME);
        county.compare(findings);
        running = false;
        looking.join();
        replicas.get(0).stop();
        replicas.get(1).stop();
    }

    private static BenchmarkServer start(LocalAddresses at, int number) throws Exception {
        return BenchmarkServer.named("rolling-" + number, at, "-Xmx512m", AS_DEPLOYED);
    }

    /** Told to stop as Kubernetes does; the next one goes only when this one is back. */
    private void restart(LocalAddresses at, int number) throws Exception {
        replicas.get(number).process().destroy();
        replicas.get(number).process().waitFor();
        replicas.set(number, start(at, number));
        int port = replicas.get(number).port();
        while (!ready.contains(port)) {
            Thread.sleep(LOOK_MILLIS);
        }
        Thread.sleep(2_000);
    }

    private void look() {
        while (running) {
            List<Integer> found = new ArrayList<>();
            for (int number = 0; number < replicas.length(); number++) {
                int port = replicas.get(number).port();
                if (new Client(() -> port, WrittenCounty.ADMIN).health("ready").status() == 200) {
                    found.add(port);
                }
            }
            ready = found;
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
