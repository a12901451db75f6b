package org.sanji.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Which institutions were open on some days, by the regions of one level they count in; read once for many figures. */
public final class Placements {

    private final Map<LocalDate, List<PlacementsSql.Place>> byDay;

    Placements(Map<LocalDate, List<PlacementsSql.Place>> byDay) {
        this.byDay = byDay;
    }

    List<PlacementsSql.Place> on(LocalDate day) {
        List<PlacementsSql.Place> open = byDay.get(day);
        if (open == null) {
            throw new IllegalStateException("Nobody asked who was open on " + day);
        }
        return open;
    }
}
