package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Counties another version counts")
class OtherVersionsTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final OtherVersions others = new OtherVersions(Duration.ofMinutes(5));

    @Test
    @DisplayName("are counted at once by who has just begun, and so is what nobody ever counted")
    void begun() {
        assertEquals(List.of("320402", "320412"), others.due(Map.of("320412", "other", "320402", ""), 0));
        assertEquals(List.of("320411"), others.due(Map.of("320412", "other", "320411", ""), MINUTE));
    }

    @Test
    @DisplayName("are left to it until it has had its time, reckoned anew with each version")
    void patience() {
        others.due(Map.of(), 0);
        assertEquals(List.of(), others.due(Map.of("320412", "other"), MINUTE));
        assertEquals(List.of(), others.due(Map.of("320412", "third"), 3 * MINUTE));
        assertEquals(List.of(), others.due(Map.of("320412", "third"), 7 * MINUTE));
        assertEquals(List.of("320412"), others.due(Map.of("320412", "third"), 8 * MINUTE));
        assertEquals(List.of(), others.due(Map.of(), 9 * MINUTE));
        assertEquals(List.of(), others.due(Map.of("320412", "third"), 10 * MINUTE), "it took over again");
    }
}
