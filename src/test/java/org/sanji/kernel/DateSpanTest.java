package org.sanji.kernel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateSpanTest {

    @Test
    void endsAreInclusive() {
        DateSpan march = span("2025-03-01", "2025-03-31");
        assertTrue(march.contains(LocalDate.parse("2025-03-01")));
        assertTrue(march.contains(LocalDate.parse("2025-03-31")));
        assertFalse(march.contains(LocalDate.parse("2025-04-01")));
    }

    @Test
    void overlapsWhenOneDayIsShared() {
        DateSpan march = span("2025-03-01", "2025-03-31");
        assertTrue(march.overlaps(span("2025-03-31", null)));
        assertTrue(span("2025-03-31", null).overlaps(march));
        assertFalse(march.overlaps(span("2025-04-01", null)));
        assertFalse(span("2025-04-01", null).overlaps(march));
        assertTrue(span("2024-01-01", null).overlaps(span("2030-01-01", null)));
    }

    @Test
    void anEndlessSpanLiesInNoEndedOne() {
        assertFalse(span("2025-01-01", "2025-12-31").contains(span("2025-02-01", null)));
        assertTrue(span("2025-01-01", null).contains(span("2025-02-01", null)));
    }

    @Test
    void mayLastOneDayButNotEndBefore() {
        assertDoesNotThrow(() -> span("2025-03-01", "2025-03-01").requireOrder("/validTo"));
        assertThrows(
                ProblemException.class, () -> span("2025-03-01", "2025-02-28").requireOrder("/validTo"));
    }

    private static DateSpan span(String from, @Nullable String to) {
        return new DateSpan(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
