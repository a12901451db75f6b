package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The tree of a county compared with what it would be. */
class TreeStateTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final UUID SCHOOL = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID STATION = new UUID(0, 3);
    private static final Map<UUID, String> NAMES = Map.of(SCHOOL, "甲校", OTHER, "乙校", STATION, "站");

    @Test
    void whatCountsUnderAnotherHasMoved() {
        TreeState before = state(SCHOOL, NAMES);
        TreeState after = state(OTHER, NAMES);
        assertEquals(List.of(STATION), before.movedIn(after));
        var changed = before.changedIn(after).getFirst();
        assertEquals(SCHOOL, changed.from().parent());
        assertEquals(OTHER, changed.to().parent());
        assertEquals(
                List.of("320412100", "320412100001", "320412101"),
                before.regions(after, List.of(STATION)).stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void aNewNameIsAChangeButNoMove() {
        TreeState before = state(SCHOOL, NAMES);
        TreeState after = state(SCHOOL, Map.of(SCHOOL, "甲校", OTHER, "乙校", STATION, "新站"));
        assertEquals(List.of(), before.movedIn(after));
        assertEquals("新站", before.changedIn(after).getFirst().to().name());
    }

    @Test
    void whatIsClosedStandsNowhere() {
        TreeState before = state(SCHOOL, NAMES);
        TreeState after = new TreeState(DAY, Map.of(), NAMES);
        assertEquals(List.of(STATION), before.movedIn(after));
        assertNull(before.changedIn(after).getFirst().to());
        assertEquals(true, after.isClosed(STATION));
    }

    @Test
    void whatChangesFurtherUpMovesItButIsNoChangeOfItsOwn() {
        TreeState before = state(SCHOOL, NAMES);
        LocalDate cut = DAY.plusYears(1);
        TreeState after = new TreeState(
                DAY,
                Map.of(
                        STATION,
                        List.of(
                                new TreeState.Link(DAY, cut.minusDays(1), 0, STATION, "320412100001"),
                                new TreeState.Link(DAY, cut.minusDays(1), 1, SCHOOL, "320412105"),
                                new TreeState.Link(cut, END, 0, STATION, "320412100001"),
                                new TreeState.Link(cut, END, 1, SCHOOL, "320412106"))),
                NAMES);
        assertEquals(List.of(STATION), before.movedIn(after));
        assertEquals(List.of(), before.changedIn(after));
    }

    private static TreeState state(UUID parent, Map<UUID, String> names) {
        String town = parent.equals(SCHOOL) ? "320412100" : "320412101";
        return new TreeState(
                DAY,
                Map.of(
                        STATION,
                        List.of(
                                new TreeState.Link(DAY, END, 0, STATION, "320412100001"),
                                new TreeState.Link(DAY, END, 1, parent, town))),
                names);
    }
}
