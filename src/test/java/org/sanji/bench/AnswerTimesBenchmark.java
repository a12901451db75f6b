package org.sanji.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sanji.kernel.Ids;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;

/**
 * {@code bench/run answer-times}: whether the time of a refusal tells what exists in another county. An administrator of Wujin
 * asks in turns, in random order, for what Tianning has and for what nobody has; both are answered 404. Told are both medians,
 * how often the one takes longer than the other (50 % is blind guessing), and the z-value of the rank-sum test of Mann and
 * Whitney: beyond 3.3 one in a thousand would be chance.
 */
public final class AnswerTimesBenchmark {

    private static final int PAIRS = Benchmark.number("ANSWER_PAIRS", 4_000);
    private static final int WARMING = PAIRS / 2;
    private static final double NANOS_OF_MILLI = 1e6;
    private static final String OWN = "/v1/counties/320412";
    private static final String FOREIGN = "/v1/counties/320402";

    private AnswerTimesBenchmark() {}

    /** One answer: how long it took, and whether what was asked for exists. */
    private record Timed(long nanos, boolean exists) {}

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        List<String> activities = foreign(at, "activity");
        List<String> institutions = foreign(at, "institution");
        BenchmarkServer sanji = BenchmarkServer.sanji(at);
        compare(sanji, "an activity of another county", under(OWN + "/activities/", activities));
        compare(sanji, "an institution of another county", under(OWN + "/institutions/", institutions));
        compare(sanji, "an activity under its own county", under(FOREIGN + "/activities/", activities));
        compare(sanji, "another county", new String[][] {
            {FOREIGN + "/activities?limit=1"}, {"/v1/counties/329999/activities?limit=1"}
        });
        sanji.stop();
        System.exit(0);
    }

    private static List<String> foreign(LocalAddresses at, String table) throws Exception {
        try (BenchmarkDatabase database = new BenchmarkDatabase(at)) {
            return database.texts(
                    "select lower(insert(insert(insert(insert(hex(id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'),"
                            + " 24, 0, '-')) from " + table + " where county = '320402' limit 50");
        }
    }

    /** Targets that exist, and as many of the same form that do not. */
    private static String[][] under(String path, List<String> ids) {
        return new String[][] {
            ids.stream().map(path::concat).toArray(String[]::new),
            ids.stream().map(id -> path + absent()).toArray(String[]::new)
        };
    }

    private static UUID absent() {
        return Ids.next();
    }

    private static void compare(BenchmarkServer sanji, String what, String[][] targets) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), sanji.port())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            measured(socket, in, targets, WARMING);
            tell(what, measured(socket, in, targets, PAIRS));
        }
    }

    private static Timed[] measured(Socket socket, InputStream in, String[][] targets, int pairs) throws IOException {
        var random = new Random(1);
        var all = new Timed[2 * pairs];
        for (int number = 0; number < all.length; number += 2) {
            int first = random.nextInt(2);
            all[number] = ask(socket, in, targets, first, random);
            all[number + 1] = ask(socket, in, targets, 1 - first, random);
        }
        return all;
    }

    private static Timed ask(Socket socket, InputStream in, String[][] targets, int which, Random random)
            throws IOException {
        String[] ofThem = targets[which];
        byte[] request = Workload.get("wujin-admin", ofThem[random.nextInt(ofThem.length)])
                .getBytes(StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        socket.getOutputStream().write(request);
        int status = Load.readAnswer(in).status();
        long nanos = System.nanoTime() - begun;
        if (status != 404) {
            throw new IllegalStateException("answered " + status);
        }
        return new Timed(nanos, which == 0);
    }

    private static void tell(String what, Timed[] all) {
        Timed[] sorted = all.clone();
        Arrays.sort(sorted, Comparator.comparingLong(Timed::nanos));
        double pairs = sorted.length / 2.0;
        double ranks = IntStream.range(0, sorted.length)
                .filter(rank -> sorted[rank].exists())
                .mapToDouble(rank -> rank + 1.0)
                .sum();
        double longer = ranks - pairs * (pairs + 1) / 2;
        double deviation = Math.sqrt(pairs * pairs * (2 * pairs + 1) / 12);
        System.out.printf(
                "%-34s median %.3f ms, of what nobody has %.3f ms; the first takes longer in %.1f %% of pairs; z = %.1f%n",
                what,
                median(sorted, true),
                median(sorted, false),
                100 * longer / (pairs * pairs),
                (longer - pairs * pairs / 2) / deviation);
    }

    private static double median(Timed[] sorted, boolean exists) {
        Timed[] ofThem =
                Arrays.stream(sorted).filter(one -> one.exists() == exists).toArray(Timed[]::new);
        return ofThem[ofThem.length / 2].nanos() / NANOS_OF_MILLI;
    }
}
