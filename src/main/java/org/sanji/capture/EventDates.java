package org.sanji.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.ProblemException;

/** The dates of things that happened. What has happened does not lie in the future. */
@ApplicationScoped
public class EventDates {

    private final Clock clock;

    EventDates(Clock clock) {
        this.clock = clock;
    }

    /**
     * Refuses a date after today in Asia/Shanghai.
     *
     * @throws ProblemException 422 {@code in-future} at the pointer
     */
    public void requireHappened(String pointer, @Nullable LocalDate date) {
        LocalDate today = Clocks.today(clock);
        if (date != null && date.isAfter(today)) {
            throw ProblemException.rule(pointer, "in-future", today.toString());
        }
    }
}
