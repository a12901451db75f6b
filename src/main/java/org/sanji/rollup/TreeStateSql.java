package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.sanji.institution.StaleMarks;
import org.sanji.kernel.Ids;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;

/** Reads how the tree of a county is from a day on, and what rests on it. Every statement names the county. */
@ApplicationScoped
class TreeStateSql {

    /** The years a {@link org.sanji.kernel.Period} can have. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;
    private static final String PERSON = "person_key";

    private static final String LINKS = """
            select descendant, valid_from, valid_to, depth, ancestor, region from institution_closure
            where county = ? and valid_to >= ? order by descendant, valid_from, depth
            """;
    private static final String NAMES = """
            select institution, name from institution_name
            where county = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
            """;
    private static final String YEARS_OF_CHANGES = """
            select distinct month div 100 from figure_own
            where county = :county and institution in (:institutions) and month > :month
            """;
    private static final String YEARS_OF_MEMBERS = """
            select distinct year(first_day) from figure_member
            where county = :county and institution in (:institutions) and first_day >= :day
            """;
    private static final String PEOPLE = """
            select count(distinct member) from figure_member
            where county = :county and institution in (:institutions) and measure in (:measures) and last_day >= :day
            """;

    private final Session session;

    TreeStateSql(Session session) {
        this.session = session;
    }

    /** The tree of a county from a day on. */
    TreeState since(String county, LocalDate day) {
        Map<UUID, List<TreeState.Link>> links = new HashMap<>();
        Rows.forEach(session, LINKS, List.of(county, day.toString()), row -> {
            LocalDate from = row.getObject(2, LocalDate.class);
            links.computeIfAbsent(Ids.of(row.getBytes(1)), first -> new ArrayList<>())
                    .add(new TreeState.Link(
                            from.isBefore(day) ? day : from,
                            row.getObject(3, LocalDate.class),
                            row.getInt(4),
                            Ids.of(row.getBytes(5)),
                            row.getString(6)));
        });
        Map<UUID, String> names = new HashMap<>();
        Rows.forEach(
                session,
                NAMES,
                List.of(county, day.toString(), day.toString()),
                row -> names.put(Ids.of(row.getBytes(1)), row.getString(2)));
        return new TreeState(day, links, names);
    }

    /** The years from a day on in which something of some institutions counts, that of the day among them. */
    List<Integer> years(String county, Collection<UUID> institutions, LocalDate day) {
        Set<Integer> years = new TreeSet<>(Set.of(day.getYear()));
        session
                .createNativeQuery(YEARS_OF_CHANGES, Object.class)
                .setParameter("county", county)
                .setParameter("institutions", institutions)
                .setParameter("month", StaleMarks.number(java.time.YearMonth.from(day)))
                .getResultList()
                .stream()
                .forEach(year -> years.add(((Number) year).intValue()));
        session
                .createNativeQuery(YEARS_OF_MEMBERS, Object.class)
                .setParameter("county", county)
                .setParameter("institutions", institutions)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .forEach(year -> years.add(((Number) year).intValue()));
        return years.stream()
                .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                .toList();
    }

    /** How many different people some institutions count from a day on. */
    long people(String county, Collection<UUID> institutions, LocalDate day) {
        List<String> measures = MeasureCatalogue.all().stream()
                .filter(measure -> measure.space() == Space.DISTINCT)
                .filter(measure -> measure.counted()
                        .map(counting -> counting.member().equals(PERSON))
                        .orElse(false))
                .map(Measure::code)
                .toList();
        return ((Number) session.createNativeQuery(PEOPLE, Object.class)
                        .setParameter("county", county)
                        .setParameter("institutions", institutions)
                        .setParameter("measures", measures)
                        .setParameter("day", day)
                        .getSingleResult())
                .longValue();
    }
}
