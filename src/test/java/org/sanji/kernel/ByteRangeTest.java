package org.sanji.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=10-, 10, 90",
        "bytes=-10, 90, 10",
        "bytes=90-200, 90, 10",
        "bytes=99-99, 99, 1"
    })
    void onePartIsGiven(String header, long from, long length) {
        assertEquals(new ByteRange(from, length, 100), ByteRange.of(header, 100));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=100-",
                "bytes=9-3",
                "bytes=-0",
                "bytes=0-1,5-6",
                "lines=1-2",
                "bytes=-100",
                "bytes=99999999999999999999-"
            })
    void whatCannotBeGivenInPartIsGivenWhole(String header) {
        assertTrue(ByteRange.of(header, 100).isWhole());
    }

    @Test
    void itSaysWhichPartItIs() {
        assertEquals("bytes 10-19/100", ByteRange.of("bytes=10-19", 100).header());
    }
}
