package org.sanji.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Where time comes from. Instants are UTC; business dates are the day in Asia/Shanghai, a fixed +08:00. */
@ApplicationScoped
public class Clocks {

    /** As fine as the database keeps time: what is answered now is what is read later. */
    private static final Duration PRECISION = Duration.of(1, ChronoUnit.MICROS);

    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), PRECISION);
    }

    /** The business date of this moment. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The business date of a moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SHANGHAI);
    }

    /** The moment at which a business date begins. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(SHANGHAI);
    }
}
