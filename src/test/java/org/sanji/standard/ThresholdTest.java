package org.sanji.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @ParameterizedTest
    @CsvSource({
        "1/3, 20, 60, 0",
        "1/3, 19, 60, -1",
        "1/3, 21, 60, 1",
        "1/3, 33333333333333, 100000000000000, -1",
        "0.90, 18, 20, 0",
        "1.00, 999, 1000, -1",
        "40, 39.99, 1, -1"
    })
    void comparesExactly(String threshold, BigDecimal part, BigDecimal whole, int sign) {
        assertEquals(sign, Threshold.of(threshold).compare(part, whole));
    }

    @ParameterizedTest
    @CsvSource({
        "1/3, 60, AT_LEAST, 0, 20",
        "1/3, 61, AT_LEAST, 0, 21",
        "1/3, 60, ABOVE, 0, 21",
        "1/3, 61, ABOVE, 0, 21",
        "0.10, 60001, AT_LEAST, 0, 6001",
        "0.90, 11, AT_LEAST, 0, 10",
        "1.00, 1, ABOVE, 2, 1.01"
    })
    void smallestPartIsTheFirstThatPasses(
            String threshold, BigDecimal whole, Operator operator, int decimals, BigDecimal expected) {
        Threshold asked = Threshold.of(threshold);
        BigDecimal part = asked.smallestPart(whole, operator, decimals);
        assertEquals(0, expected.compareTo(part), part.toString());
        BigDecimal oneLess = part.subtract(BigDecimal.ONE.movePointLeft(decimals));
        assertEquals(true, operator.accepts(asked.compare(part, whole)));
        assertEquals(false, operator.accepts(asked.compare(oneLess, whole)));
    }

    @Test
    void aValueIsNotRoundedAwayFromItsThreshold() {
        assertEquals(new BigDecimal("37.5"), Threshold.of("37.5").smallestValue(Operator.AT_LEAST, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1/0", "90%", "1/3/4", "1e3", " 4", "0.12345", "a third"})
    void refusesWhatIsNoNumber(String text) {
        assertThrows(IllegalArgumentException.class, () -> Threshold.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "0.90", "1/3"})
    void isWrittenAsItWasRead(String text) {
        assertEquals(text, Threshold.of(text).toString());
    }
}
