package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.RegionCode;

/** On which days an institution was open that moved, was closed and opened again. */
class OpenDaysTest {

    private static final LocalDate OPENED = LocalDate.of(2010, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2015, 1, 1);
    private static final LocalDate CLOSED = LocalDate.of(2019, 12, 31);
    private static final LocalDate REOPENED = LocalDate.of(2022, 1, 1);

    private static final OpenDays DAYS = new OpenDays(
            new Institution(Tier.VILLAGE_STATION, new RegionCode("320412100001"), null, OPENED),
            List.of(
                    new DateSpan(OPENED, MOVED.minusDays(1)),
                    new DateSpan(MOVED, CLOSED),
                    new DateSpan(REOPENED, null)));

    @Test
    void aMoveIsNoGap() {
        assertTrue(DAYS.contains(span(OPENED, CLOSED)));
        assertTrue(DAYS.contains(span(MOVED.minusDays(1), MOVED)));
    }

    @Test
    void theGapIsClosed() {
        assertFalse(DAYS.contains(CLOSED.plusDays(1)));
        assertFalse(DAYS.contains(span(MOVED, REOPENED)));
        assertFalse(DAYS.contains(span(CLOSED, CLOSED.plusDays(1))));
        assertFalse(DAYS.contains(span(REOPENED.minusDays(1), REOPENED)));
        assertTrue(DAYS.contains(span(REOPENED, REOPENED.plusYears(1))));
    }

    @Test
    void beforeTheFirstDayItIsClosed() {
        assertFalse(DAYS.contains(OPENED.minusDays(1)));
        assertFalse(DAYS.contains(span(OPENED.minusDays(1), MOVED)));
    }

    @Test
    void whatHasNoEndIsAskedForItsFirstDay() {
        assertTrue(DAYS.contains(span(MOVED, null)));
        assertFalse(DAYS.contains(span(CLOSED.plusDays(1), null)));
    }

    @Test
    void openForGoodIsWithoutAGap() {
        assertTrue(DAYS.containsAllSince(REOPENED));
        assertFalse(DAYS.containsAllSince(MOVED));
    }

    private static DateSpan span(LocalDate from, @Nullable LocalDate to) {
        return new DateSpan(from, to);
    }
}
