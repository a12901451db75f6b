package org.sanji.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What one stretch of load showed.
 *
 * @param perSecond answers in a second
 * @param p99 milliseconds in which 99 of 100 answers came
 * @param answers how many came
 */
record Measured(double perSecond, double p99, int answers) {

    private static final double NANOS_OF_SECOND = 1e9;
    private static final double NANOS_OF_MILLI = 1e6;

    /** The answer times of one connection. */
    static final class Sample {

        private long[] nanos = new long[1 << 12];
        private int count;
        private long first = Long.MAX_VALUE;
        private long last;

        void add(long before, long after) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = after - before;
            first = Math.min(first, before);
            last = after;
        }

        private LongStream times() {
            return Arrays.stream(nanos, 0, count);
        }
    }

    static Measured of(List<Sample> samples) {
        long[] times = samples.stream().flatMapToLong(Sample::times).sorted().toArray();
        long start = samples.stream().mapToLong(sample -> sample.first).min().orElseThrow();
        long end = samples.stream().mapToLong(sample -> sample.last).max().orElseThrow();
        return new Measured(
                times.length * NANOS_OF_SECOND / (end - start),
                times[(int) (times.length * 0.99)] / NANOS_OF_MILLI,
                times.length);
    }

    /** The middle of several stretches, each figure for itself. */
    static Measured median(List<Measured> stretches) {
        return new Measured(
                middle(stretches.stream().mapToDouble(Measured::perSecond).toArray()),
                middle(stretches.stream().mapToDouble(Measured::p99).toArray()),
                stretches.stream().mapToInt(Measured::answers).sum());
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
