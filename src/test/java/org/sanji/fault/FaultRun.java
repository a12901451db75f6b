package org.sanji.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.KillableDatabase;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;
import org.sanji.local.Tokens;

/**
 * {@code make faults}: eight clients write on the data of {@code make run} while the application is killed in the middle
 * of computing a whole county and the database in the middle of their writes, KILLS (5) times each; then the ledger check.
 * With DB_URL and DB_SERVER, the command that runs that server in the foreground, it is that server. Ends with 1 when
 * anything is lost, doubled or different.
 */
public final class FaultRun {

    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("KILLS", "5"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("FAULT_SEED", "1"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String INSTITUTIONS = "select id from institution where county = '" + Writers.COUNTY + "'";
    private static final String MARK =
            "insert into stale_mark (county, id, institution, feature, first_month, last_month)" + " values ('"
                    + Writers.COUNTY + "', ?, ?, '*', 101, 999912)";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = new Random(SEED);
    private final HttpClient client = HttpClient.newHttpClient();
    private final KillableDatabase database;
    private final LocalAddresses at;
    private volatile BenchmarkServer sanji;

    private FaultRun(KillableDatabase database, LocalAddresses at) throws Exception {
        this.database = database;
        this.at = at;
        this.sanji = BenchmarkServer.sanji(at);
    }

    public static void main(String[] arguments) throws Exception {
        try (KillableDatabase database = KillableDatabase.start()) {
            LocalAddresses at = database.in(LocalStack.forTests());
            SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
            List<String> wrong = new FaultRun(database, at).run();
            wrong.stream().limit(20).forEach(System.err::println);
            System.exit(wrong.isEmpty() ? 0 : 1);
        }
    }

    private List<String> run() throws Exception {
        awaitFresh();
        Path journal = Path.of("target/bench/ledger");
        Files.createDirectories(journal.getParent());
        var ledger = new Ledger(journal);
        var writers = new Writers(ledger, () -> sanji.port(), stations());
        try (writers) {
            writers.start();
            for (int kill = 1; kill <= KILLS; kill++) {
                killApplication();
                killDatabase();
            }
            Thread.sleep(3_000);
        }
        return check(ledger, writers);
    }

    /** In the middle of computing the county again, all of it. */
    private void killApplication() throws Exception {
        markEverything();
        Thread.sleep(1_000 + random.nextInt(2_000));
        sanji.process().destroyForcibly();
        sanji = BenchmarkServer.sanji(at);
        Thread.sleep(4_000);
    }

    /** In the middle of what eight clients write; the application is not started again. */
    private void killDatabase() throws Exception {
        Thread.sleep(500 + random.nextInt(1_500));
        database.killAndRestart();
        Thread.sleep(4_000);
    }

    private List<String> check(Ledger ledger, Writers writers) throws Exception {
        awaitFresh();
        try (Connection connection = connection()) {
            var check = new LedgerCheck(connection, ledger);
            check.rows();
            check.replies(writers);
            check.trail();
            check.references();
            List<String> wrong = new ArrayList<>(check.wrong());
            int differences = differences();
            if (differences != 0) {
                wrong.add(differences + " figures are not what the rows give");
            }
            System.out.printf(
                    "faults: %d kills of the application, %d of the database; %d stored, %d refused, %d without an answer of which"
                            + " %d were stored; longest outage %.1f s; %d figures different; %d faults%n",
                    KILLS,
                    KILLS,
                    ledger.count(Ledger.State.STORED),
                    ledger.count(Ledger.State.REFUSED),
                    ledger.count(Ledger.State.UNKNOWN) + ledger.count(Ledger.State.SENT),
                    check.unknownButStored(),
                    writers.longestOutageMillis() / 1000.0,
                    differences,
                    wrong.size());
            return wrong;
        }
    }

    private int differences() throws IOException, InterruptedException {
        var request = request("/v1/counties/" + Writers.COUNTY + "/reconciliations", "wujin-admin")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode run = JSON.readTree(answer.body());
        if (answer.statusCode() != 201 || run.path("compared").asLong() == 0) {
            throw new IllegalStateException("Nothing was compared: " + answer.body());
        }
        return run.path("differences").asInt();
    }

    private List<String> stations() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        get("/v1/counties/" + Writers.COUNTY + "/institutions?tier=VILLAGE_STATION&limit=200", "wujin-admin")
                .path("items")
                .forEach(station -> ids.add(station.path("id").asText()));
        return ids;
    }

    private void awaitFresh() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String figure = "/v1/regions/3204/figures?period=2025&measures=activity.count";
        while (get(figure, "changzhou-reviewer")
                .path("items")
                .path(0)
                .path("stale")
                .asBoolean(true)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The figures are not rolled up after " + PATIENCE);
            }
            Thread.sleep(500);
        }
    }

    private JsonNode get(String path, String reader) throws IOException, InterruptedException {
        return JSON.readTree(client.send(request(path, reader).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private HttpRequest.Builder request(String path, String user) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sanji.port() + path))
                .header("Authorization", "Bearer " + Tokens.of(user));
    }

    private void markEverything() throws SQLException {
        try (Connection connection = connection();
                Statement select = connection.createStatement();
                ResultSet institution = select.executeQuery(INSTITUTIONS);
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            while (institution.next()) {
                byte[] id = new byte[16];
                random.nextBytes(id);
                mark.setBytes(1, id);
                mark.setBytes(2, institution.getBytes(1));
                mark.addBatch();
            }
            mark.executeBatch();
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
    }
}
