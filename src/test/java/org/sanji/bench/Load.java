package org.sanji.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.sanji.bench.Measured.Sample;

/**
 * A closed loop: some connections, each sending its next request when the last answer has come. It speaks HTTP/1.1 over
 * bare sockets, so that it takes little of the processors that the servers are measured on.
 */
final class Load {

    private Load() {}

    /** Sends requests to a port of this machine for a while; any answer without the wanted status ends it. */
    static Measured run(int port, Workload workload, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        Callable<Sample> connection = () -> loop(port, workload.requests(), workload.status(), end);
        try (var threads = Executors.newFixedThreadPool(workload.connections())) {
            List<Sample> samples = new ArrayList<>();
            for (var future : threads.invokeAll(java.util.Collections.nCopies(workload.connections(), connection))) {
                samples.add(future.get());
            }
            return Measured.of(samples);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Sample loop(int port, Supplier<String> requests, int status, long end) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            Sample sample = new Sample();
            long before = System.nanoTime();
            while (before < end) {
                out.write(requests.get().getBytes(StandardCharsets.UTF_8));
                expect(status, readAnswer(in));
                long after = System.nanoTime();
                sample.add(before, after);
                before = after;
            }
            return sample;
        }
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + "\n" + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    /** What came back; of an answer in chunks the last one. */
    record Answer(int status, byte[] body) {}

    /** The next answer of a connection. */
    static Answer readAnswer(InputStream in) throws IOException {
        String first = readLine(in);
        int length = 0;
        boolean chunked = false;
        for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            chunked |= line.equalsIgnoreCase("transfer-encoding: chunked");
        }
        byte[] body = chunked ? readChunks(in) : in.readNBytes(length);
        return new Answer(Integer.parseInt(first.substring(9, 12)), body);
    }

    private static byte[] readChunks(InputStream in) throws IOException {
        byte[] last = {};
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            last = in.readNBytes(size);
            readLine(in);
        }
        readLine(in);
        return last;
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(readLine(in), 16);
    }

    private static String readLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The server closed the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
