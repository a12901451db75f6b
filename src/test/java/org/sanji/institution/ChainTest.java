package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.RegionCode;

/** The chain of ancestors through time. */
class ChainTest {

    private static final UUID COLLEGE = new UUID(0, 1);
    private static final UUID OLD_SCHOOL = new UUID(0, 2);
    private static final UUID NEW_SCHOOL = new UUID(0, 3);
    private static final UUID STATION = new UUID(0, 4);
    private static final LocalDate OPENED = LocalDate.of(2020, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2025, 3, 15);

    @Test
    void oneSegmentWhileNothingChanges() {
        List<Chain.Segment> segments =
                chain(place(STATION, "320412100001", OLD_SCHOOL, OPENED, null)).segments(STATION);
        assertEquals(1, segments.size());
        assertEquals(ClosureRow.OPEN_END, segments.getFirst().to());
        assertEquals(List.of("320412100001", "320412100", "320412"), regions(segments.getFirst()));
    }

    @Test
    void aMoveInTheMiddleOfAMonthSplitsAtItsDay() {
        List<Chain.Segment> segments = chain(
                        place(STATION, "320412100001", OLD_SCHOOL, OPENED, MOVED.minusDays(1)),
                        place(STATION, "320412100001", NEW_SCHOOL, MOVED, null))
                .segments(STATION);
        assertEquals(2, segments.size());
        assertEquals(MOVED.minusDays(1), segments.getFirst().to());
        assertEquals("320412100", regions(segments.getFirst()).get(1));
        assertEquals(MOVED, segments.getLast().from());
        assertEquals("320412101", regions(segments.getLast()).get(1));
    }

    @Test
    void aMoveOfTheSchoolSplitsItsStationsToo() {
        var chain = new Chain(Map.of(
                COLLEGE, List.of(place(COLLEGE, "320412", null, OPENED, null)),
                OLD_SCHOOL,
                        List.of(
                                place(OLD_SCHOOL, "320412100", COLLEGE, OPENED, MOVED.minusDays(1)),
                                place(OLD_SCHOOL, "320412102", COLLEGE, MOVED, null)),
                STATION, List.of(place(STATION, "320412100001", OLD_SCHOOL, OPENED, null))));
        List<Chain.Segment> segments = chain.segments(STATION);
        assertEquals(
                List.of(OPENED, MOVED),
                segments.stream().map(Chain.Segment::from).toList());
        assertEquals("320412102", regions(segments.getLast()).get(1));
    }

    @Test
    void afterItsClosureItStandsNowhere() {
        List<Chain.Segment> segments =
                chain(place(STATION, "320412100001", OLD_SCHOOL, OPENED, MOVED)).segments(STATION);
        assertEquals(1, segments.size());
        assertEquals(MOVED, segments.getFirst().to());
    }

    @Test
    void afterAReopeningTheGapBelongsToNoSegment() {
        LocalDate closed = MOVED.minusYears(1);
        List<Chain.Segment> segments = chain(
                        place(STATION, "320412100001", OLD_SCHOOL, OPENED, closed),
                        place(STATION, "320412101001", NEW_SCHOOL, MOVED, null))
                .segments(STATION);
        assertEquals(
                List.of(OPENED, MOVED),
                segments.stream().map(Chain.Segment::from).toList());
        assertEquals(closed, segments.getFirst().to());
        assertEquals(List.of("320412101001", "320412101", "320412"), regions(segments.getLast()));
    }

    @Test
    void afterAMergerWhatStoodUnderTheOneStandsUnderTheOther() {
        var chain = new Chain(Map.of(
                COLLEGE, List.of(place(COLLEGE, "320412", null, OPENED, null)),
                OLD_SCHOOL, List.of(place(OLD_SCHOOL, "320412100", COLLEGE, OPENED, MOVED.minusDays(1))),
                NEW_SCHOOL, List.of(place(NEW_SCHOOL, "320412101", COLLEGE, OPENED, null)),
                STATION,
                        List.of(
                                place(STATION, "320412100001", OLD_SCHOOL, OPENED, MOVED.minusDays(1)),
                                place(STATION, "320412100001", NEW_SCHOOL, MOVED, null))));
        List<Chain.Segment> segments = chain.segments(STATION);
        assertEquals(2, segments.size());
        assertEquals(List.of("320412100001", "320412100", "320412"), regions(segments.getFirst()));
        assertEquals(List.of("320412100001", "320412101", "320412"), regions(segments.getLast()));
        assertEquals(MOVED.minusDays(1), chain.segments(OLD_SCHOOL).getFirst().to());
    }

    @Test
    void afterASplitOnlyWhatIsNamedStandsUnderThePart() {
        UUID other = new UUID(0, 5);
        var chain = new Chain(Map.of(
                COLLEGE, List.of(place(COLLEGE, "320412", null, OPENED, null)),
                OLD_SCHOOL, List.of(place(OLD_SCHOOL, "320412100", COLLEGE, OPENED, null)),
                NEW_SCHOOL, List.of(place(NEW_SCHOOL, "320412101", COLLEGE, MOVED, null)),
                other, List.of(place(other, "320412100002", OLD_SCHOOL, OPENED, null)),
                STATION,
                        List.of(
                                place(STATION, "320412100001", OLD_SCHOOL, OPENED, MOVED.minusDays(1)),
                                place(STATION, "320412100001", NEW_SCHOOL, MOVED, null))));
        assertEquals("320412101", regions(chain.segments(STATION).getLast()).get(1));
        assertEquals(1, chain.segments(other).size());
        assertEquals("320412100", regions(chain.segments(other).getFirst()).get(1));
        assertEquals(MOVED, chain.segments(NEW_SCHOOL).getFirst().from());
    }

    private static Chain chain(Chain.Place... ofStation) {
        return new Chain(Map.of(
                COLLEGE, List.of(place(COLLEGE, "320412", null, OPENED, null)),
                OLD_SCHOOL, List.of(place(OLD_SCHOOL, "320412100", COLLEGE, OPENED, null)),
                NEW_SCHOOL, List.of(place(NEW_SCHOOL, "320412101", COLLEGE, OPENED, null)),
                STATION, List.of(ofStation)));
    }

    private static Chain.Place place(
            UUID institution, String region, @Nullable UUID parent, LocalDate from, @Nullable LocalDate to) {
        return new Chain.Place(institution, new RegionCode(region), parent, new DateSpan(from, to));
    }

    private static List<String> regions(Chain.Segment segment) {
        return segment.chain().stream().map(place -> place.region().value()).toList();
    }
}
