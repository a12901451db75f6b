package org.sanji.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    private static final int CLIENTS = 8;

    /** As long as a lost primary may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong lastStored = new AtomicLong(System.nanoTime());
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final Map<Integer, Queue<Double>> millis = new ConcurrentSkipListMap<>();
    private final AtomicLong longestOutage = new AtomicLong();
    private final AtomicInteger withoutRetryAfter = new AtomicInteger();
    private final Ledger ledger;
    private final IntSupplier port;
    private final List<String> stations;
    private final String name;
    private final int clients;
    private volatile boolean running = true;

    /** Writers whose keys and titles carry a name, so that rows of several runs in one database are told apart. */
    Writers(Ledger ledger, IntSupplier port, List<String> stations, String name) {
        this(ledger, port, stations, name, CLIENTS);
    }

    /** So many of them. */
    Writers(Ledger ledger, IntSupplier port, List<String> stations, String name, int clients) {
        this.clients = clients;
        this.ledger = ledger;
        this.port = port;
        this.stations = stations;
        this.name = name;
    }

    /** What the titles of the rows of writers with a name begin with. */
    static String prefix(String name) {
        return "fault-" + name + "-";
    }

    void start() {
        for (int started = 0; started < clients; started++) {
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

    /** How many were told 503, but not when to come again. */
    int withoutRetryAfter() {
        return withoutRetryAfter.get();
    }

    /** How many answers of each status, 0 for none at all. */
    Map<Integer, AtomicInteger> statuses() {
        return statuses;
    }

    /** Milliseconds in which 99 of 100 answers of a status came; 0 where there were none. */
    double p99(int status) {
        return share(status, 0.99);
    }

    /** The same for another share of them. */
    double share(int status, double share) {
        double[] sorted = millis.getOrDefault(status, new ConcurrentLinkedQueue<>()).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * share)];
    }

    private void count(int status, long begun) {
        statuses.computeIfAbsent(status, first -> new AtomicInteger()).incrementAndGet();
        millis.computeIfAbsent(status, first -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - begun) / 1e6);
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
        String key = prefix(name) + number;
        String body = WrittenCounty.activity(stations, key, number);
        ledger.note(new Ledger.Entry(key, body, Ledger.State.SENT, null));
        ledger.note(answered(key, body));
    }

    private Ledger.Entry answered(String key, String body) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer = send(key, body);
            count(answer.statusCode(), begun);
            if (answer.statusCode() == 503
                    && answer.headers().firstValue("Retry-After").isEmpty()) {
                withoutRetryAfter.incrementAndGet();
            }
            if (answer.statusCode() == 201) {
                stored();
                return new Ledger.Entry(key, body, Ledger.State.STORED, answer.body());
            }
            boolean refused = answer.statusCode() < 500;
            return new Ledger.Entry(key, body, refused ? Ledger.State.REFUSED : Ledger.State.UNKNOWN, null);
        } catch (IOException nobodyThere) {
            count(0, begun);
            pause();
            return new Ledger.Entry(key, body, Ledger.State.UNKNOWN, null);
        }
    }

    /** Sends a row, or sends it once more. */
    HttpResponse<String> send(String key, String body) throws IOException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port.getAsInt() + WrittenCounty.PATH + "/activities"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Tokens.of(WrittenCounty.ADMIN))
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

    /**
     * Sends once more, with the same key, what nobody knows the end of, as its sender must. Gives how many still have none:
     * no write may stay unknown once the servers are well.
     */
    int repeatUnknown() throws IOException {
        int left = 0;
        for (Ledger.Entry entry : List.copyOf(ledger.entries())) {
            if (entry.state() == Ledger.State.UNKNOWN || entry.state() == Ledger.State.SENT) {
                Ledger.Entry known = answered(entry.key(), entry.body());
                ledger.note(known);
                left += known.state() == Ledger.State.STORED ? 0 : 1;
            }
        }
        return left;
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
