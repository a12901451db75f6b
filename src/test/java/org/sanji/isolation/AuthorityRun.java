package org.sanji.isolation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.KeycloakAdministration;
import org.sanji.local.KillableKeycloak;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * {@code make authority}: what becomes of callers when the identity server changes its mind, its keys, or goes away; with the
 * packaged application and a Keycloak that is changed, stopped and started. Ends with 1 when authority outlived its
 * withdrawal by a minute, a request failed while keys changed or the server was away, or the application did not come back.
 * The arguments roles, keys and away run a part alone.
 */
public final class AuthorityRun {

    private static final long LONGEST_SECONDS = 60;
    /** A token is believed unasked while it is fresh, and remembered half a minute: this late is the worst moment. */
    private static final Duration FRESH = Duration.ofSeconds(18);

    private static final Duration AWAY = Duration.ofSeconds(45);
    private static final Duration KEYS_LIVE = Duration.ofSeconds(10);
    private static final int CLIENTS = 4;
    private static final String PATH = "/v1/counties";

    private final HttpClient client = HttpClient.newHttpClient();
    private final KillableKeycloak keycloak;
    private final KeycloakAdministration administration;
    private final LocalAddresses at;
    private BenchmarkServer sanji;
    private boolean right = true;

    private AuthorityRun(LocalAddresses stack, KillableKeycloak keycloak) throws Exception {
        this.keycloak = keycloak;
        this.administration = new KeycloakAdministration(keycloak.realmUrl());
        this.at = keycloak.in(stack);
        this.sanji = BenchmarkServer.sanji(at);
    }

    public static void main(String[] arguments) throws Exception {
        LocalAddresses stack = LocalStack.forTests();
        try (KillableKeycloak keycloak = KillableKeycloak.start()) {
            var run = new AuthorityRun(stack, keycloak);
            List<String> parts = arguments.length == 0 ? List.of("roles", "keys", "away") : List.of(arguments);
            if (parts.contains("roles")) {
                run.withdraw();
            }
            if (parts.contains("keys")) {
                run.rotate();
            }
            if (parts.contains("away")) {
                run.goAway();
            }
            run.sanji.stop();
            System.exit(run.right ? 0 : 1);
        }
    }

    /** A role, a region and an account are taken from people who go on calling. */
    private void withdraw() throws Exception {
        for (String user : List.of("authority-role", "authority-region", "authority-account")) {
            administration.openAccount(user, "某人", "320412", List.of("county-admin"));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(
                    ends("role", "authority-role", () -> administration.takeRole("authority-role", "county-admin"))));
            all.add(threads.submit(
                    ends("region", "authority-region", () -> administration.moveTo("authority-region", "320402"))));
            all.add(threads.submit(
                    ends("account", "authority-account", () -> administration.close("authority-account"))));
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private Callable<Void> ends(String what, String user, Runnable withdrawal) {
        return () -> {
            String token = token(user);
            Thread.sleep(FRESH);
            say(status(token) == 200, what + ": the token works before");
            withdrawal.run();
            long begun = System.nanoTime();
            while (status(token) == 200 && seconds(begun) <= 2 * LONGEST_SECONDS) {
                Thread.sleep(250);
            }
            say(seconds(begun) < LONGEST_SECONDS, "%s: taken away, refused after %d s".formatted(what, seconds(begun)));
            return null;
        };
    }

    /** The realm gets another key, and loses the one of before, while clients call with tokens of the moment. */
    private void rotate() throws Exception {
        var stop = new AtomicBoolean();
        var answers = new AtomicInteger();
        var failed = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                clients.add(threads.submit(() -> call(stop, answers, failed)));
            }
            Thread.sleep(3_000);
            String key = administration.addKey("guard-" + System.nanoTime(), 1_000);
            Thread.sleep(KEYS_LIVE);
            administration.removeOtherKeys(key);
            Thread.sleep(KEYS_LIVE);
            stop.set(true);
            for (Future<?> one : clients) {
                one.get();
            }
        }
        say(
                failed.get() == 0 && answers.get() > 0,
                "keys: one added and the others removed under load, %d requests, %d failed"
                        .formatted(answers.get(), failed.get()));
    }

    /** Each request with the newest token, as a client has it that renews it all the time. */
    private Void call(AtomicBoolean stop, AtomicInteger answers, AtomicInteger failed) throws Exception {
        while (!stop.get()) {
            String token = machine();
            for (int times = 0; times < 5; times++) {
                int status = status(token);
                answers.incrementAndGet();
                failed.addAndGet(status == 200 ? 0 : 1);
            }
        }
        return null;
    }

    /** The identity server stops; the application is started again meanwhile. */
    private void goAway() throws Exception {
        String token = token("wujin-viewer");
        say(status(token) == 200, "away: the token works before");
        keycloak.stop();
        long begun = System.nanoTime();
        int failed = 0;
        int answers = 0;
        while (System.nanoTime() - begun < AWAY.toNanos()) {
            failed += status(token) == 200 ? 0 : 1;
            answers++;
            Thread.sleep(200);
        }
        say(
                failed == 0,
                "away: %d s without the identity server, %d requests, %d failed"
                        .formatted(AWAY.toSeconds(), answers, failed));
        say(health("ready") == 200, "away: the application stays ready");
        sanji.stop();
        sanji = BenchmarkServer.sanji(at);
        say(
                health("live") == 200 && health("ready") == 503,
                "away: the application was started again, lives and is not ready");
        int refused = status(token);
        say(refused == 503, "away: a token cannot be verified and is answered " + refused);
        keycloak.restart();
        begun = System.nanoTime();
        while (health("ready") != 200 && seconds(begun) < LONGEST_SECONDS) {
            Thread.sleep(200);
        }
        say(
                health("ready") == 200,
                "back: ready %d s after the identity server answered again".formatted(seconds(begun)));
        int again = status(token);
        say(again == 200, "back: the token of before is answered " + again);
    }

    private void say(boolean held, String what) {
        right &= held;
        System.out.println((held ? "held    " : "BROKEN  ") + what);
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    private int status(String token) throws IOException, InterruptedException {
        return send(request(PATH).header("Authorization", "Bearer " + token)).statusCode();
    }

    private int health(String which) throws IOException, InterruptedException {
        return send(request("/q/health/" + which)).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sanji.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String token(String user) throws IOException, InterruptedException {
        return issued("grant_type=password&client_id=sanji-cli&password=sanji&username=" + user);
    }

    /** Of a machine: people who sign in several times at once are locked out for a while. */
    private String machine() throws IOException, InterruptedException {
        return issued("grant_type=client_credentials&client_id=jiangsu-province&client_secret=jiangsu-province");
    }

    private String issued(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(keycloak.realmUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No token: " + answer.body());
        }
        return Contract.JSON.readTree(answer.body()).path("access_token").asText();
    }
}
