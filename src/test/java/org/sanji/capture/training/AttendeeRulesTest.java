package org.sanji.capture.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.DateSpan;

class AttendeeRulesTest {

    private static final UUID WANG = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID LI = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final UUID STRANGER = UUID.fromString("01900000-0000-7000-8000-000000000003");
    private static final LocalDate MARCH = LocalDate.parse("2025-03-31");
    private static final Map<UUID, DateSpan> POSTS = Map.of(
            WANG, new DateSpan(LocalDate.parse("2020-01-01"), null),
            LI, new DateSpan(LocalDate.parse("2020-01-01"), MARCH));

    @Test
    void acceptsWhoIsInPost() {
        assertEquals(List.of(), errors(List.of(WANG, LI), MARCH));
        assertEquals(List.of(), errors(List.of(), MARCH));
    }

    @Test
    void tellsEverythingAtOnceWithItsPlace() {
        assertEquals(
                List.of("/attendees/1 not-in-post", "/attendees/2 unknown-staff-member", "/attendees/3 named-twice"),
                errors(List.of(WANG, LI, STRANGER, WANG), MARCH.plusDays(1)));
    }

    private static List<String> errors(List<UUID> attendees, LocalDate heldOn) {
        return AttendeeRules.errors(attendees, POSTS, heldOn).stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }
}
