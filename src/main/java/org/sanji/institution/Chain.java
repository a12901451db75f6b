package org.sanji.institution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.RegionCode;

/**
 * The chain of ancestors of an institution through time, computed from placements alone.
 *
 * @param placements all placements of the county, by institution
 */
record Chain(Map<UUID, List<Chain.Place>> placements) {

    /** A placement without its row. */
    record Place(
            UUID institution, RegionCode region, @Nullable UUID parent, DateSpan days) {}

    /** Days over which the chain stays the same. The chain starts with the institution itself. */
    record Segment(UUID institution, LocalDate from, LocalDate to, List<Place> chain) {}

    /** The segments of one institution, oldest first. Days on which it stood nowhere belong to none. */
    List<Segment> segments(UUID institution) {
        List<Segment> found = new ArrayList<>();
        List<LocalDate> starts = List.copyOf(changes(institution));
        for (int i = 0; i < starts.size(); i++) {
            LocalDate from = starts.get(i);
            LocalDate to = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : ClosureRow.OPEN_END;
            List<Place> chain = chainOn(institution, from);
            if (!chain.isEmpty()) {
                found.add(new Segment(institution, from, to, chain));
            }
        }
        return found;
    }

    private TreeSet<LocalDate> changes(UUID institution) {
        var days = new TreeSet<LocalDate>();
        collect(institution, days);
        return days;
    }

    private void collect(UUID institution, TreeSet<LocalDate> days) {
        for (Place place : placements.getOrDefault(institution, List.of())) {
            days.add(place.days().from());
            if (place.days().to() != null) {
                days.add(place.days().to().plusDays(1));
            }
            if (place.parent() != null) {
                collect(place.parent(), days);
            }
        }
    }

    private List<Place> chainOn(UUID institution, LocalDate day) {
        List<Place> chain = new ArrayList<>();
        Optional<Place> place = placeOn(institution, day);
        while (place.isPresent()) {
            chain.add(place.get());
            UUID parent = place.get().parent();
            place = parent == null ? Optional.empty() : placeOn(parent, day);
        }
        return chain;
    }

    private Optional<Place> placeOn(UUID institution, LocalDate day) {
        return placements.getOrDefault(institution, List.of()).stream()
                .filter(place -> place.days().contains(day))
                .findFirst();
    }
}
