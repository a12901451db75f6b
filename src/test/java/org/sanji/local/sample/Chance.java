package org.sanji.local.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance of a fixed algorithm and seed, one for each county: the same world on every machine. */
final class Chance {

    private static final String ALGORITHM = "L64X128MixRandom";
    private static final long SEED = 20231121L;
    private static final int RANDOM_BITS_BESIDE_TIME = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final RandomGenerator generator;
    private final RandomGenerator nonces;

    Chance(String county) {
        this.generator = RandomGeneratorFactory.of(ALGORITHM).create(SEED * 1_000_000 + Long.parseLong(county));
        this.nonces = RandomGeneratorFactory.of(ALGORITHM).create(-SEED * 1_000_000 - Long.parseLong(county));
    }

    /** A number from the least to the most, both included. */
    int between(int least, int most) {
        return generator.nextInt(least, most + 1);
    }

    boolean inHundred(int cases) {
        return generator.nextInt(100) < cases;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(generator.nextInt(choices.size()));
    }

    LocalDate dayOf(int year) {
        return dayBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    LocalDate dayBetween(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(generator.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
    }

    /** A moment of a working day of UTC+8, some days later. */
    LocalDateTime soonAfter(LocalDate day) {
        return day.plusDays(between(1, 5)).atTime(between(0, 9), between(0, 59), between(0, 59));
    }

    /** An identity as the application gives them, UUID version 7 of a moment. */
    UUID id(LocalDateTime moment) {
        long time = moment.toInstant(ZoneOffset.UTC).toEpochMilli() << 16;
        long high = time | VERSION_7 | (generator.nextLong() >>> (Long.SIZE - RANDOM_BITS_BESIDE_TIME));
        return new UUID(high, VARIANT | (generator.nextLong() >>> 2));
    }

    /** The key of a person: random, so of nobody's ID number. */
    UUID personKey() {
        return new UUID(generator.nextLong(), generator.nextLong());
    }

    /** Fills some bytes; from a generator of its own, so that nothing else depends on it. */
    void fill(byte[] bytes) {
        nonces.nextBytes(bytes);
    }
}
