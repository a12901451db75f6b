package org.sanji.exchange.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearningTimeTest {

    @ParameterizedTest
    @CsvSource({
        "PT1H30M, 1.50",
        "PT90M, 1.50",
        "PT5400S, 1.50",
        "PT0.5H, 0.50",
        "'PT0,5H', 0.50",
        "P1D, 24.00",
        "P1W, 168.00",
        "P0Y0M1DT0H0M0S, 24.00",
        "PT17S, 0.00",
        "PT18S, 0.01",
        "PT53.99S, 0.01",
        "PT54S, 0.02",
    })
    void isHoursWithTwoPlaces(String duration, BigDecimal hours) {
        assertTrue(LearningTime.isDuration(duration));
        assertEquals(hours, LearningTime.hours(duration));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "1H", "PT1", "P1H", "PT1H30", "pt1h", "-PT1H", "P1DT", "PT1M1H", " PT1H"})
    void isNothingElse(String text) {
        assertFalse(LearningTime.isDuration(text));
    }

    @Test
    void inYearsAndMonthsHasNoLength() {
        assertTrue(LearningTime.hasNoLength("P1Y"));
        assertTrue(LearningTime.hasNoLength("P1M"));
        assertFalse(LearningTime.hasNoLength("P0Y0M1D"));
    }
}
