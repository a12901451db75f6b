package org.sanji.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Years, quarters and months. */
class PeriodTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "1999",
                "2100",
                "2025-13",
                "2025-00",
                "2025-Q5",
                "2025-Q0",
                "2025-1",
                "2025-W01",
                "2025..2026"
            })
    void refusesOtherForms(String text) {
        assertThrows(IllegalArgumentException.class, () -> Period.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-Q1", "2025-Q4", "2025-01", "2024-02"})
    void isWrittenAsItWasRead(String text) {
        assertEquals(text, Period.of(text).toString());
    }

    @Test
    void endsOnItsLastDay() {
        assertEquals(LocalDate.of(2024, 2, 29), Period.of("2024-02").end());
        assertEquals(LocalDate.of(2025, 9, 30), Period.of("2025-Q3").end());
        assertEquals(LocalDate.of(2025, 7, 1), Period.of("2025-Q3").start());
        assertEquals(12, Period.of("2025").months().size());
    }
}
