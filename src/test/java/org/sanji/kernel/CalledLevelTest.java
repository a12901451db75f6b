package org.sanji.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledLevelTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/counties/320412/staff, county",
        "/v1/counties, none",
        "/v1/regions/3204/figures, city",
        "/v1/regions/32/figures, province",
        "/v1/regions/320412100/figures, county",
        "/v1/regions, none",
        "/v1/regions/nonsense/figures, none",
        "/q/health, none"
    })
    @DisplayName("a request is counted by what it is about, and by no name of a county")
    void level(String path, String level) {
        assertEquals(level, CalledLevel.of(path));
    }
}
