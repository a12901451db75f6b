package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.sanji.institution.Tier;
import org.sanji.kernel.Ids;
import org.sanji.kernel.Period;

/** Reads who was open when, and where that counts. Every statement names the counties. */
@ApplicationScoped
class PlacementsSql {

    /** In this order whatever a database guesses of the tree of today: it has guessed a product of all with all. */
    private static final String PLACES = """
            select straight_join c.descendant, i.name, i.tier, c.region, c0.region, c.valid_from, c.valid_to
            from institution_closure c
            join institution i on i.county = c.county and i.id = c.descendant
            join institution_closure c0
              on c0.county = c.county and c0.descendant = c.descendant and c0.valid_from = c.valid_from and c0.depth = 0
            where c.county between ? and ? and char_length(c.region) = ? and c.region between ? and ?
              and c.valid_from <= ? and c.valid_to >= ?
            """;

    private final Session session;

    PlacementsSql(Session session) {
        this.session = session;
    }

    /** An institution as it stood on a day: its own region, and a region it counts in. */
    record Place(UUID institution, String name, Tier tier, String countsIn, String region) {}

    /** The institutions open at the end of some periods, by the regions they count in. */
    Placements places(Reach reach, Collection<Period> periods) {
        List<LocalDate> days =
                periods.stream().map(Period::end).distinct().sorted().toList();
        Map<LocalDate, List<Place>> places = new HashMap<>();
        days.forEach(day -> places.put(day, new ArrayList<>()));
        List<String> parameters = List.of(
                reach.firstCounty(),
                reach.lastCounty(),
                String.valueOf(reach.level().digits()),
                reach.first(),
                reach.last(),
                days.getLast().toString(),
                days.getFirst().toString());
        Rows.forEach(session, reach.sql(PLACES), parameters, row -> add(row, days, places));
        return new Placements(places);
    }

    private static void add(ResultSet row, List<LocalDate> days, Map<LocalDate, List<Place>> places)
            throws SQLException {
        Place place = place(row);
        LocalDate from = row.getObject(6, LocalDate.class);
        LocalDate to = row.getObject(7, LocalDate.class);
        days.stream()
                .filter(day -> !from.isAfter(day) && !to.isBefore(day))
                .forEach(day -> places.get(day).add(place));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                Ids.of(row.getBytes(1)),
                row.getString(2),
                Tier.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5));
    }
}
