package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/**
 * Reads institutions of several counties by a pair of characters in their names. Every statement names the counties; all of
 * them read a limited number of rows, however many there are.
 */
@ApplicationScoped
class InstitutionSearchSql {

    /** A pair found 1,000 times is as good as one found more often. */
    private static final String HOW_OFTEN = """
            select %1$d as pair, count(*) as found from (
                select 1 from institution_name_pair
                where pair = :pair%1$d and county between :first and :last limit 1000) p%1$d
            """;

    private static final String CALLED = """
            select straight_join p.county, p.institution, i.name, i.tier, i.region, i.valid_to
            from (select county, institution from institution_name_pair
                  where pair = :pair and county between :first and :last
                    and (county > :county or (county = :county and institution > :institution))
                  order by county, institution limit :most) p
            join institution i on i.county = p.county and i.id = p.institution
            order by p.county, p.institution
            """;

    private final Session session;

    InstitutionSearchSql(Session session) {
        this.session = session;
    }

    /** The counties searched in, by code. */
    record Span(String first, String last) {}

    /** A place in the order of counties and ids. */
    record Position(String county, UUID institution) {}

    /** An institution as it is read. */
    record Called(
            String county,
            UUID id,
            String name,
            Tier tier,
            RegionCode region,
            @Nullable LocalDate validTo) {

        Position position() {
            return new Position(county, id);
        }
    }

    /** The pair that fewest names have, as far as that can be said without counting them all. */
    String rarest(List<String> pairs, Span span) {
        String sql = IntStream.range(0, pairs.size())
                .mapToObj(HOW_OFTEN::formatted)
                .collect(Collectors.joining(" union all "));
        NativeQuery<Object[]> query = bind(session.createNativeQuery(sql, Object[].class), span);
        IntStream.range(0, pairs.size()).forEach(number -> query.setParameter("pair" + number, pairs.get(number)));
        return query.getResultList().stream()
                .min(Comparator.comparingLong(row -> ((Number) row[1]).longValue()))
                .map(row -> pairs.get(((Number) row[0]).intValue()))
                .orElseThrow();
    }

    /** Institutions with a pair in their names, after a position: by county and id. */
    List<Called> with(String pair, Span span, Position after, int most) {
        return bind(session.createNativeQuery(CALLED, Object[].class), span)
                .setParameter("pair", pair)
                .setParameter("county", after.county())
                .setParameter("institution", after.institution())
                .setParameter("most", most)
                .addScalar("county", String.class)
                .addScalar("institution", UUID.class)
                .addScalar("name", String.class)
                .addScalar("tier", String.class)
                .addScalar("region", String.class)
                .addScalar("valid_to", LocalDate.class)
                .getResultList()
                .stream()
                .map(InstitutionSearchSql::called)
                .toList();
    }

    private static Called called(@Nullable Object[] row) {
        return new Called(
                (String) row[0],
                (UUID) row[1],
                (String) row[2],
                Tier.valueOf((String) row[3]),
                new RegionCode((String) row[4]),
                (LocalDate) row[5]);
    }

    private static <T> NativeQuery<T> bind(NativeQuery<T> query, Span span) {
        return query.setParameter("first", span.first()).setParameter("last", span.last());
    }
}
