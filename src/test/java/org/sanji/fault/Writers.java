package org.sanji.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.sanji.local.Tokens;

/** Some clients that record one activity after the other, whatever becomes of the servers, and note it. */
final class Writers implements AutoCloseable {

    static final String COUNTY = "320412";

    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong lastStored = new AtomicLong(System.nanoTime());
    private final AtomicLong longestOutage = new AtomicLong();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final Ledger ledger;
    private final IntSupplier port;
    private final List<String> stations;
    private volatile boolean running = true;

    Writers(Ledger ledger, IntSupplier port, List<String> stations) {
        this.ledger = ledger;
        this.port = port;
        this.stations = stations;
    }

    void start() {
        for (int started = 0; started < CLIENTS; started++) {
            threads.submit(this::run);
        }
    }

    /** The longest time in which nothing could be stored, in milliseconds. */
    long longestOutageMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longestOutage.get());
    }

    /** The same, or that which has not ended yet; and begins to look for the longest anew. */
    long takeLongestOutageMillis() {
        long lasting = System.nanoTime() - lastStored.get();
        return TimeUnit.NANOSECONDS.toMillis(Math.max(lasting, longestOutage.getAndSet(0)));
    }

    /** What their clients saw, and how often: a status, with what is missing of it, or that there was no answer. */
    Map<String, Integer> answers() {
        return answers;
    }

    private void run() {
        while (running) {
            try {
                write(numbers.incrementAndGet());
            } catch (IOException noDisk) {
                throw new IllegalStateException(noDisk);
            }
        }
    }

    private void write(int number) throws IOException {
        String key = "fault-" + number;
        String body =
                "{\"institution\":\"%s\",\"title\":\"%s\",\"kind\":\"TOPIC_STUDY\",\"mode\":\"OFFLINE\",\"heldOn\":\"2025-%02d-15\",\"participants\":%d}"
                        .formatted(stations.get(number % stations.size()), key, 1 + number % 12, number);
        ledger.note(new Ledger.Entry(key, body, Ledger.State.SENT, null));
        ledger.note(answered(key, body));
    }

    private Ledger.Entry answered(String key, String body) {
        try {
            HttpResponse<String> answer = send(key, body);
            answers.merge(seen(answer), 1, Integer::sum);
            if (answer.statusCode() == 201) {
                stored();
                return new Ledger.Entry(key, body, Ledger.State.STORED, answer.body());
            }
            boolean refused = answer.statusCode() < 500;
            return new Ledger.Entry(key, body, refused ? Ledger.State.REFUSED : Ledger.State.UNKNOWN, null);
        } catch (IOException nobodyThere) {
            answers.merge("no answer", 1, Integer::sum);
            pause();
            return new Ledger.Entry(key, body, Ledger.State.UNKNOWN, null);
        }
    }

    private static String seen(HttpResponse<String> answer) {
        boolean saysWhen = answer.headers().firstValue("Retry-After").isPresent();
        return answer.statusCode() + (answer.statusCode() == 503 && !saysWhen ? " without Retry-After" : "");
    }

    /** Sends a row, or sends it once more. */
    HttpResponse<String> send(String key, String body) throws IOException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port.getAsInt() + "/v1/counties/" + COUNTY + "/activities"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Tokens.of("wujin-admin"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private void stored() {
        long now = System.nanoTime();
        long before = lastStored.getAndSet(now);
        longestOutage.accumulateAndGet(now - before, Math::max);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets what is on its way come to its end. */
    @Override
    public void close() throws InterruptedException {
        running = false;
        threads.shutdown();
        if (!threads.awaitTermination(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("A request has no end");
        }
    }
}
