package org.sanji.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sanji.bench.BenchmarkServer;
import org.sanji.exchange.ActivityWorkbook;
import org.sanji.exchange.ImportClient;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * Two replicas are told to do the same thing at the same moment, many times; whoever does a job stands still past its lease
 * and goes on, or is killed. There is one effect of everything.
 */
final class TwoReplicas implements Fault {

    private static final String ACTIVITIES = WrittenCounty.PATH + "/activities";
    private static final String STORED =
            "select count(*) from activity where county = '" + WrittenCounty.CODE + "' and title like '%s'";
    private static final int KEYS = 50;
    private static final int AT_ONCE = 20;
    private static final int ROWS = Integer.parseInt(System.getenv().getOrDefault("ROWS", "20000"));
    private static final int PAUSES = 6;
    private static final int LEASE_MILLIS = 3_000;

    private final Random random = new Random(FaultRun.SEED);
    private final List<BenchmarkServer> replicas = new ArrayList<>();
    private volatile int answering;

    private int port() {
        return replicas.get(answering).port();
    }

    @Override
    public void play(Findings findings) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        for (String name : List.of("replica-a", "replica-b")) {
            replicas.add(BenchmarkServer.named(
                    name, at, "-Xmx512m", Map.of("JOB_LEASE", "3S", "EVIDENCE_DIR", "target/faults")));
        }
        var county = new WrittenCounty(this::port);
        var rows = new CountyRows(at);
        List<String> stations = county.open();
        sameKey(findings, rows, stations);
        sameImport(findings, county, rows);
        pausedHolder(findings, county, rows);
        pausedRollUp(findings, county, rows);
        for (BenchmarkServer replica : replicas) {
            replica.stop();
        }
    }

    /** The same request at both, twenty times at once. */
    private void sameKey(Findings findings, CountyRows rows, List<String> stations) throws Exception {
        Map<Integer, Integer> statuses = new TreeMap<>();
        int different = 0;
        for (int key = 0; key < KEYS; key++) {
            String title = "fault-replicas-" + key + "-" + System.nanoTime();
            String body = WrittenCounty.activity(stations, title, key);
            List<Client.Answer> answers = atOnce(AT_ONCE, client -> client.post(ACTIVITIES, body, title));
            answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
            boolean one = answers.stream().map(Client.Answer::body).distinct().count() == 1;
            different += one && rows.number(STORED.formatted(title)) == 1 ? 0 : 1;
        }
        findings.say(
                different == 0 && statuses.keySet().equals(java.util.Set.of(201)),
                "%d keys, each %d times at once at both replicas: one row and equal answers of each but %d; %s",
                KEYS,
                AT_ONCE,
                different,
                statuses);
    }

    /** Begun at both, many times at once; and the same file twice, its imports stored at the same moment. */
    private void sameImport(Findings findings, WrittenCounty county, CountyRows rows) throws Exception {
        var client = new ImportClient(this::port, WrittenCounty.CODE, WrittenCounty.ADMIN);
        Path file = new ActivityWorkbook(county.names()).write(Path.of("target/faults/same.xlsx"), ROWS / 10);
        List<JsonNode> checked = new ArrayList<>();
        for (JsonNode sent : List.of(client.send(file), client.send(file))) {
            checked.add(client.ended(sent));
        }
        List<Client.Answer> begun = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Client.Answer>>> both = new ArrayList<>();
            for (JsonNode run : checked) {
                both.add(threads.submit(() -> atOnce(AT_ONCE, caller -> commit(caller, run))));
            }
            for (Future<List<Client.Answer>> one : both) {
                begun.addAll(one.get());
            }
        }
        long accepted = begun.stream().filter(answer -> answer.status() == 202).count();
        findings.say(accepted == 2, "2 imports, each begun %d times at both replicas: %d jobs", AT_ONCE, accepted);
        List<String> ends = new ArrayList<>();
        for (Client.Answer answer : begun) {
            if (answer.status() == 202) {
                ends.add(end(county, answer.json()));
            }
        }
        long stored = rows.number(STORED.formatted("智慧助老%"));
        findings.say(
                stored == ROWS / 10, "the same file of %d rows in both: %d rows stored; %s", ROWS / 10, stored, ends);
    }

    private static Client.Answer commit(Client caller, JsonNode run) {
        return caller.send(
                "POST",
                WrittenCounty.PATH + "/imports/" + run.path("id").asText() + "/commit",
                "",
                Map.of("If-Match", "\"" + run.path("version").asInt() + "\""));
    }

    private static String end(WrittenCounty county, JsonNode job) throws Exception {
        String path = WrittenCounty.PATH + "/jobs/" + job.path("id").asText();
        for (int tried = 0; tried < 1_200; tried++) {
            JsonNode now = county.admin().get(path).json();
            if (!now.path("finishedAt").isMissingNode()
                    && !now.path("finishedAt").isNull()) {
                return now.path("state").asText() + " " + now.path("counts");
            }
            Thread.sleep(100);
        }
        return "no end";
    }

    /** Whoever holds the job stands still longer than its lease lasts and goes on; at last one is killed. */
    private void pausedHolder(Findings findings, WrittenCounty county, CountyRows rows) throws Exception {
        var client = new ImportClient(this::port, WrittenCounty.CODE, WrittenCounty.ADMIN);
        Path file = new ActivityWorkbook(county.names()).write(Path.of("target/faults/paused.xlsx"), ROWS);
        JsonNode commit = client.commit(client.ended(client.send(file)));
        for (int pause = 0; pause < PAUSES; pause++) {
            Thread.sleep(random.nextInt(1_500));
            pause(pause % 2);
        }
        answering = 1;
        replicas.getFirst().process().destroyForcibly().waitFor();
        JsonNode stored = client.ended(commit);
        long found = rows.number(STORED.formatted("智慧助老%"));
        long trail = rows.number("select count(*) from audit_event e join activity a on a.county = e.county"
                + " and a.id = e.subject_id where e.county = '" + WrittenCounty.CODE
                + "' and e.action = 'CREATED' and a.title like '智慧助老%'");
        findings.say(
                found == ROWS && trail == ROWS,
                "an import of %d rows, its holder paused or not %d times, one replica killed: %d rows, %d lines of the trail; %s",
                ROWS,
                PAUSES,
                found,
                trail,
                stored.path("state").asText());
        findings.tell("the job was taken %d times", rows.number("select max(fence) from job"));
    }

    private void pause(int replica) throws Exception {
        answering = 1 - replica;
        Signal.STOP.send(replicas.get(replica).process());
        Thread.sleep(2 * LEASE_MILLIS + random.nextInt(1_000));
        Signal.CONT.send(replicas.get(replica).process());
    }

    /** All figures are computed again while one of two workers stands still, and goes on. */
    private void pausedRollUp(Findings findings, WrittenCounty county, CountyRows rows) throws Exception {
        replicas.set(
                0, BenchmarkServer.named("replica-a", rows.at(), "-Xmx512m", Map.of("EVIDENCE_DIR", "target/faults")));
        for (int pause = 0; pause < PAUSES; pause++) {
            rows.markEverything(random);
            Thread.sleep(random.nextInt(1_500));
            pause(pause % 2);
        }
        county.compare(findings);
    }

    private interface Asked {
        Client.Answer by(Client client);
    }

    /** So many callers at the same moment, half of them at each replica. */
    private List<Client.Answer> atOnce(int callers, Asked asked) throws Exception {
        List<Callable<Client.Answer>> all = new ArrayList<>();
        for (int number = 0; number < callers; number++) {
            int port = replicas.get(number % replicas.size()).port();
            all.add(() -> asked.by(new Client(() -> port, WrittenCounty.ADMIN)));
        }
        List<Client.Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Client.Answer> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
