package org.sanji.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that come at their own rate, whatever becomes of those before them, as they do from people who do not know of each
 * other.
 *
 * @param port of this machine
 * @param request what is sent, with its head
 * @param tries how often one is sent: again at once when it failed, as impatient clients do
 * @param patience how long each waits for its answer
 */
public record OpenLoop(int port, String request, int tries, Duration patience) {

    private static final double NANOS_OF_MILLI = 1e6;

    /**
     * An answer.
     *
     * @param second of the run, in which it came
     * @param status 0 where none came in time
     * @param millis since it was sent
     * @param lateMillis how much later than it should have been it was sent: this machine was busy
     */
    public record Sample(int second, int status, double millis, double lateMillis) {}

    /** A GET of somebody who lets his connection stay open. */
    public static OpenLoop get(int port, String user, String target) {
        return new OpenLoop(port, Workload.get(user, target), 1, Duration.ofSeconds(10));
    }

    /** The same, sent again so often by clients that wait so long. */
    public OpenLoop impatient(int times, Duration wait) {
        return new OpenLoop(port, request, times, wait);
    }

    /** How many answers a second there are when so many connections ask without a pause. */
    public double peak(int connections, Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<java.util.concurrent.Future<Integer>> all = new ArrayList<>();
            for (int number = 0; number < connections; number++) {
                all.add(threads.submit(() -> loop(end)));
            }
            int answers = 0;
            for (var one : all) {
                answers += one.get();
            }
            return answers / (duration.toMillis() / 1e3);
        }
    }

    private int loop(long end) throws IOException {
        int answers = 0;
        try (var line = new Line(port, patience)) {
            while (System.nanoTime() < end) {
                answers += line.ask(request) == 200 ? 1 : 0;
            }
        }
        return answers;
    }

    /** Sends so many a second for a while, and gives every answer, those to repetitions too. */
    public List<Sample> offer(double perSecond, Duration duration) {
        Queue<Sample> samples = new ConcurrentLinkedQueue<>();
        Queue<Line> idle = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        long number = Math.round(perSecond * duration.toMillis() / 1e3);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long at = 0; at < number; at++) {
                long due = begun + (long) (at * 1e9 / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                threads.submit(() -> ask(idle, samples, begun, due));
            }
        }
        idle.forEach(Line::close);
        return List.copyOf(samples);
    }

    private void ask(Queue<Line> idle, Queue<Sample> samples, long begun, long due) {
        for (int tried = 0; tried < tries; tried++) {
            long sent = System.nanoTime();
            int status = status(idle);
            long now = System.nanoTime();
            int second = (int) ((now - begun) / 1_000_000_000L);
            samples.add(new Sample(
                    second,
                    status,
                    (now - sent) / NANOS_OF_MILLI,
                    tried == 0 ? Math.max(0, sent - due) / NANOS_OF_MILLI : 0));
            if (status == 200) {
                return;
            }
        }
    }

    private int status(Queue<Line> idle) {
        try {
            Line line = idle.poll();
            line = line == null ? new Line(port, patience) : line;
            try {
                int status = line.ask(request);
                idle.add(line);
                return status;
            } catch (IOException ended) {
                line.close();
                return 0;
            }
        } catch (IOException nobody) {
            return 0;
        }
    }

    private static final class Line implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;

        Line(int port, Duration patience) throws IOException {
            socket = new Socket();
            socket.connect(
                    new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
        }

        int ask(String request) throws IOException {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return Load.readAnswer(in).status();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException closed) {
                // Then there is nothing left to close.
            }
        }
    }
}
