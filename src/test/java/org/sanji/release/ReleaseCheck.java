package org.sanji.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;
import org.sanji.local.Tokens;

/**
 * {@code make check-release}: starts the packaged application as it is deployed and looks at what it promises there. It
 * waits for its tables, closes what is for developers, keeps metrics on their own port, logs JSON without secrets, traces
 * without persons, and when told to stop answers what it has begun. Ends with 1 when a promise is broken.
 */
public final class ReleaseCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CLOSED = List.of(
            "/q/dev",
            "/q/dev-ui",
            "/q/dev-ui/extensions",
            "/q/dev-v1",
            "/q/swagger-ui",
            "/q/arc",
            "/q/arc/beans",
            "/q/metrics",
            "/metrics",
            "/q/info",
            "/q/scheduler",
            "/q/graphql-ui",
            "/openapi-ui");
    private static final Path OBSERVABILITY = Path.of("k8s/observability");
    private static final Pattern MEASURED = Pattern.compile("\\b(sanji|agroal|http_server|jvm|process)_[a-z_]+(?=\\{)");
    private static final String SECRET = "canary-f2b1c9d4e7";
    private static final String ASKED_FOR = "龙城";

    private final LocalAddresses at;
    private final List<String> broken = new ArrayList<>();

    private ReleaseCheck(LocalAddresses at) {
        this.at = at;
    }

    public static void main(String[] arguments) throws Exception {
        var check = new ReleaseCheck(LocalStack.forTests());
        check.waitsForItsTables();
        SampleData.load(check.at.databaseUrl(), check.at.databaseUser(), check.at.databasePassword());
        check.closesAndLogs();
        check.hidesPasswords();
        check.answersWhatItHasBegun();
        check.broken.forEach(System.err::println);
        System.out.println("release: " + check.broken.size() + " broken promises");
        System.exit(check.broken.isEmpty() ? 0 : 1);
    }

    /** The application comes first, the job that migrates afterwards. */
    private void waitsForItsTables() throws Exception {
        try (var application = start("early", Map.of("MIGRATE_AT_START", "false"))) {
            application.await("/q/health/live", 200);
            require(application.status("/q/health/started") == 503, "it says it has started before there are tables");
            require(application.status("/q/health/ready") == 503, "it is ready before there are tables");
            try (var job = start("migration", Map.of("MIGRATE_AT_START", "true", "QUARKUS_INIT_AND_EXIT", "true"))) {
                require(job.exit(Duration.ofMinutes(3)) == 0, "the job that migrates fails");
            }
            application.await("/q/health/started", 200);
            application.await("/q/health/ready", 200);
            System.out.println("waits for its tables: ready once another process has migrated");
        }
    }

    private void closesAndLogs() throws Exception {
        var traces = new ByteArrayOutputStream();
        HttpServer collector = collector(traces);
        Map<String, String> environment = Map.of(
                "PERSON_KEY_SECRET",
                SECRET,
                "AWS_SECRET_ACCESS_KEY",
                SECRET,
                // As k8s/base says: Liquibase, which the job runs, writes lines of its own.
                "MIGRATE_AT_START",
                "false",
                "LOG_LEVEL",
                "DEBUG",
                "TRACES_OFF",
                "false",
                "TRACES_RATIO",
                "1",
                "TRACES_URL",
                "http://127.0.0.1:" + collector.getAddress().getPort());
        try (var application = start("closed", environment)) {
            application.await("/q/health/ready", 200);
            for (String path : CLOSED) {
                int status = application.status(path);
                require(status == 404 || status == 401, path + " is answered " + status);
            }
            require(application.managementStatus("/q/metrics") == 200, "metrics have no port of their own");
            require(application.managementStatus("/v1/me") == 404, "the port of metrics serves the API");
            require(application.status("/q/openapi") == 200, "the contract is not served");
            String token = Tokens.of("wujin-admin");
            ask(application, token);
            Thread.sleep(7_000);
            checkLog(application.log(), token);
            checkMetrics(application.metrics());
        } finally {
            collector.stop(0);
        }
        String told = traces.toString(StandardCharsets.UTF_8);
        require(told.contains("320412") && told.contains("/v1/institutions"), "no trace tells of the county");
        require(!told.contains(ASKED_FOR) && !told.contains("wujin-admin"), "a trace tells of a person");
        System.out.println(
                "closed, logged and traced: " + CLOSED.size() + " paths, " + traces.size() + " bytes of traces");
    }

    private void ask(ReleasedApplication application, String token) throws Exception {
        String name = URLEncoder.encode(ASKED_FOR, StandardCharsets.UTF_8);
        require(application.get("/v1/institutions?q=" + name, token).statusCode() == 200, "a search fails");
        require(application.get("/v1/counties/320412/staff?limit=1", token).statusCode() == 200, "a list fails");
        HttpResponse<String> refused = application.get("/v1/counties/320412/staff?nonsense=1", token);
        require(refused.statusCode() == 400 && !refused.body().contains("Exception"), "a refusal tells too much");
    }

    /** An alert or a panel about a metric nobody serves never says anything. */
    private void checkMetrics(String served) throws IOException {
        for (String file : List.of("alerts.yaml", "board.json")) {
            MEASURED.matcher(Files.readString(OBSERVABILITY.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .filter(metric -> !served.contains("\n" + metric + "{") && !served.contains("\n" + metric + " "))
                    .forEach(metric -> broken.add(file + " watches " + metric + ", which is not served"));
        }
    }

    private void checkLog(String log, String token) throws IOException {
        List<String> lines =
                log.lines().filter(line -> !line.startsWith("Picked up")).toList();
        for (String line : lines) {
            JsonNode said = line.startsWith("{") ? JSON.readTree(line) : JSON.nullNode();
            require(said.path("message").isTextual(), "a line of the log is no JSON object: " + line);
        }
        require(!log.contains(SECRET), "the log has a secret");
        require(!log.contains(token.substring(token.lastIndexOf('.'))), "the log has a token");
        boolean correlated = log.lines()
                .anyMatch(line -> line.contains("\"correlationId\"") && line.contains("\"county\":\"320412\""));
        require(correlated, "no line of the log has a correlation id and a county");
    }

    /** What it says when it may not open the database is read by many. */
    private void hidesPasswords() throws Exception {
        try (var application = start("refused", Map.of("DB_PASSWORD", SECRET, "DB_ACQUISITION_TIMEOUT", "2S"))) {
            for (int second = 0;
                    second < 240 && application.isAlive() && !application.log().contains("\"level\":\"ERROR\"");
                    second++) {
                Thread.sleep(1_000);
            }
            require(application.log().contains("\"level\":\"ERROR\""), "it says nothing of a database it cannot open");
            require(!application.log().contains(SECRET), "the log has the password of the database");
        }
        System.out.println("hides passwords");
    }

    private void answersWhatItHasBegun() throws Exception {
        try (var application = start("draining", Map.of("SHUTDOWN_DELAY", "3S", "SHUTDOWN_TIMEOUT", "15S"))) {
            application.await("/q/health/ready", 200);
            SlowRequest slow = slowRequest(application, Tokens.of("wujin-admin"));
            slow.begin();
            application.terminate();
            Thread.sleep(1_000);
            require(application.status("/q/health/ready") == 503, "it is ready while it stops");
            require(application.status("/v1/code-lists") != 0, "it refuses those who do not know yet that it stops");
            require(sendsAwaySoon(application), "connections stay open when it stops");
            String answer = slow.end();
            require(
                    answer.startsWith("HTTP/1.1 201"),
                    "what it had begun is not answered: " + answer.lines().findFirst());
            int exit = application.exit(Duration.ofSeconds(30));
            require(exit == 143 || exit == 0, "it ends with " + exit);
            System.out.println(
                    "drains: what had begun is answered 201 after it was told to stop, who comes is told to go elsewhere");
        }
    }

    /** Answered still, for the service may not know yet that it stops, and told to open no further connection. */
    static boolean sendsAwaySoon(ReleasedApplication application) throws InterruptedException {
        for (int tried = 0; tried < 50; tried++) {
            if (application.closes("/v1/code-lists")) {
                return true;
            }
            Thread.sleep(200);
        }
        return false;
    }

    static SlowRequest slowRequest(ReleasedApplication application, String token) throws Exception {
        String institutions = "/v1/counties/320412/institutions?tier=VILLAGE_STATION&limit=1";
        String station = JSON.readTree(application.get(institutions, token).body())
                .at("/items/0/id")
                .asText();
        return new SlowRequest(
                application.port(), token, "/v1/counties/320412/activities", FirstRequests.activity(station));
    }

    private ReleasedApplication start(String name, Map<String, String> more) throws IOException {
        return ReleasedApplication.start(name, at, List.of(), more);
    }

    /** Somebody who takes traces in. */
    private static HttpServer collector(ByteArrayOutputStream traces) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            var body = packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
            synchronized (traces) {
                body.transferTo(traces);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
