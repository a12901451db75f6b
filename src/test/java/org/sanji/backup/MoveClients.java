package org.sanji.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.sanji.local.Tokens;

/**
 * Clients of one county that record activities and count them, all the time. They know one address; behind it a door leads
 * to one of two applications. Who is told to try again does so, with the same key.
 */
final class MoveClients implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WRITERS = 4;
    private static final int READERS = 2;
    private static final long PAUSE_MILLIS = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong longestWithoutRead = new AtomicLong();
    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final String county;
    private final String user;
    private final IntSupplier port;
    private final String station;
    private final long before;
    private volatile boolean running = true;

    MoveClients(String county, String user, IntSupplier port) throws Exception {
        this.county = county;
        this.user = user;
        this.port = port;
        this.station = get("/institutions?tier=VILLAGE_STATION&limit=1")
                .at("/items/0/id")
                .asText();
        this.before = count();
    }

    void start() {
        for (int number = 0; number < WRITERS; number++) {
            threads.add(Thread.ofVirtual().start(this::write));
        }
        for (int number = 0; number < READERS; number++) {
            threads.add(Thread.ofVirtual().start(this::read));
        }
    }

    /** The titles of what was acknowledged. */
    Set<String> stored() {
        return stored;
    }

    /** Which refusals there were, by code. */
    Set<String> refused() {
        return refused;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    int reads() {
        return reads.get();
    }

    double longestWithoutReadSeconds() {
        return longestWithoutRead.get() / 1e9;
    }

    void awaitMore(int writes) throws InterruptedException {
        int enough = stored.size() + writes;
        long end = System.nanoTime() + 120_000_000_000L;
        while (stored.size() < enough) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Nothing more is stored in " + county);
            }
            Thread.sleep(50);
        }
    }

    private void write() {
        while (running) {
            String title = "move-" + county + "-" + sent.incrementAndGet();
            String body = ("{\"institution\":\"%s\",\"title\":\"%s\",\"kind\":\"TOPIC_STUDY\",\"mode\":\"OFFLINE\","
                            + "\"heldOn\":\"2025-03-08\",\"participants\":7}")
                    .formatted(station, title);
            try {
                HttpResponse<String> answer = record(title, body);
                // Whoever was told to try again has not been answered, and is not at the end.
                while (answer.statusCode() == 503) {
                    noteRefusal(answer);
                    Thread.sleep(PAUSE_MILLIS);
                    answer = record(title, body);
                }
                if (answer.statusCode() == 201) {
                    stored.add(title);
                } else {
                    wrong.add("A write is answered " + answer.statusCode() + ": " + answer.body());
                }
            } catch (IOException | InterruptedException failed) {
                wrong.add("A write fails: " + failed);
            }
        }
    }

    private HttpResponse<String> record(String title, String body) throws IOException, InterruptedException {
        return client.send(
                request("/activities")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", title)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Never fewer than were acknowledged before it was asked, never more than were sent until it was answered. */
    private void read() {
        long last = System.nanoTime();
        while (running) {
            try {
                long atLeast = before + stored.size();
                long counted = count();
                long atMost = before + sent.get();
                if (counted >= 0) {
                    long now = System.nanoTime();
                    longestWithoutRead.accumulateAndGet(now - last, Math::max);
                    last = now;
                    reads.incrementAndGet();
                    if (counted < atLeast || counted > atMost) {
                        wrong.add("%d activities are read, of %d to %d".formatted(counted, atLeast, atMost));
                    }
                } else {
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (IOException | InterruptedException failed) {
                wrong.add("A read fails: " + failed);
            }
        }
    }

    /** How many activities there are; -1 when it is refused as it may be. */
    private long count() throws IOException, InterruptedException {
        JsonNode page = get("/activities?limit=1&total=true");
        return page.isMissingNode() ? -1 : page.path("total").asLong();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 503) {
            noteRefusal(answer);
            return JSON.missingNode();
        }
        if (answer.statusCode() != 200) {
            wrong.add("A read is answered " + answer.statusCode() + ": " + answer.body());
            return JSON.missingNode();
        }
        return JSON.readTree(answer.body());
    }

    private void noteRefusal(HttpResponse<String> answer) throws IOException {
        String code = JSON.readTree(answer.body()).path("code").asText();
        refused.add(answer.request().method() + " " + code);
        if (answer.headers().firstValue("Retry-After").isEmpty()) {
            wrong.add("Nobody is told when to try again: " + answer.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port.getAsInt() + "/v1/counties/" + county + path))
                .header("Authorization", "Bearer " + Tokens.of(user));
    }

    /** Lets what is on its way come to its end. */
    @Override
    public void close() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
