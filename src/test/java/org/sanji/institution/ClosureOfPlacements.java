package org.sanji.institution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.RegionCode;

/** The closure lines the application would write for some placements; for tests of who writes them without it. */
public final class ClosureOfPlacements {

    private ClosureOfPlacements() {}

    /** A row of the placement table. */
    public record PlacementRow(
            UUID institution,
            String region,
            @Nullable UUID parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        private Chain.Place place() {
            return new Chain.Place(institution, new RegionCode(region), parent, new DateSpan(validFrom, validTo));
        }
    }

    /** A row of the closure table, but for the county. */
    public record Line(
            UUID descendant, LocalDate validFrom, int depth, UUID ancestor, String region, LocalDate validTo) {}

    /** All lines of a county with these placements. */
    public static List<Line> lines(Collection<PlacementRow> placements) {
        Map<UUID, List<Chain.Place>> byInstitution =
                placements.stream().map(PlacementRow::place).collect(Collectors.groupingBy(Chain.Place::institution));
        Chain chain = new Chain(byInstitution);
        return byInstitution.keySet().stream()
                .flatMap(institution -> chain.segments(institution).stream())
                .flatMap(ClosureOfPlacements::lines)
                .toList();
    }

    private static Stream<Line> lines(Chain.Segment segment) {
        return IntStream.range(0, segment.chain().size()).mapToObj(depth -> line(segment, depth));
    }

    private static Line line(Chain.Segment segment, int depth) {
        Chain.Place ancestor = segment.chain().get(depth);
        return new Line(
                segment.institution(),
                segment.from(),
                depth,
                ancestor.institution(),
                ancestor.region().value(),
                segment.to());
    }
}
