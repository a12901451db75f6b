package org.sanji.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Connections that send without end and take whatever is answered; it says how many of each status, and how fast. */
final class Flood implements AutoCloseable {

    private static final double NANOS_OF_MILLI = 1e6;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final Map<Integer, Queue<Long>> nanos = new ConcurrentSkipListMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> connections = new ArrayList<>();

    private Flood() {}

    /** Begins it. Who is told to wait for a second sends again after a pause, as a hurried client does. */
    static Flood begin(int port, int connections, long pauseMillis, Supplier<String> requests) {
        var flood = new Flood();
        for (int number = 0; number < connections; number++) {
            flood.connections.add(flood.threads.submit(() -> flood.send(port, pauseMillis, requests)));
        }
        return flood;
    }

    private Void send(int port, long pauseMillis, Supplier<String> requests) throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (!stopped.get()) {
                long begun = System.nanoTime();
                socket.getOutputStream().write(requests.get().getBytes(StandardCharsets.UTF_8));
                int status = Load.readAnswer(in).status();
                statuses.computeIfAbsent(status, absent -> new AtomicInteger()).incrementAndGet();
                nanos.computeIfAbsent(status, absent -> new ConcurrentLinkedQueue<>())
                        .add(System.nanoTime() - begun);
                if (status >= 400) {
                    Thread.sleep(pauseMillis);
                }
            }
        }
        return null;
    }

    /** How many answers of each status. */
    Map<Integer, Integer> statuses() {
        Map<Integer, Integer> counted = new TreeMap<>();
        statuses.forEach((status, number) -> counted.put(status, number.get()));
        return counted;
    }

    /** Milliseconds in which 99 of 100 answers of a status came; 0 where there were none. */
    double p99(int status) {
        long[] sorted = nanos.getOrDefault(status, new ConcurrentLinkedQueue<>()).stream()
                .mapToLong(Long::longValue)
                .toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.99)] / NANOS_OF_MILLI;
    }

    @Override
    public void close() throws Exception {
        stopped.set(true);
        for (Future<?> connection : connections) {
            connection.get();
        }
        threads.close();
    }
}
