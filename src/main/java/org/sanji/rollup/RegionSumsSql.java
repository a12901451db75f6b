package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Adds the figures of institutions up to every region they stood in. Every statement names the county. */
@ApplicationScoped
class RegionSumsSql {

    private static final String REGIONS = """
            select distinct region from institution_closure where county = :county and descendant in (:institutions)
            """;
    private static final String FORGET = """
            delete from figure_sum
            where county = :county and region in (:regions) and measure in (:measures)
              and month between :first and :last
            """;
    private static final String ADD = """
            select c.region, o.measure, o.month, sum(o.value), sum(o.row_count)
            from institution_closure c
            join figure_own o
              on o.county = c.county and o.institution = c.descendant and o.segment_from = c.valid_from
            where c.county = :county and c.region in (:regions) and o.measure in (:measures)
              and o.month between :first and :last
            group by c.region, o.measure, o.month
            """;
    private static final String INSERT = """
            insert into figure_sum (county, region, measure, month, value, row_count) values (?, ?, ?, ?, ?, ?)
            """;

    private final Session entities;
    private final FigureInsertsSql inserts;

    RegionSumsSql(Session entities, FigureInsertsSql inserts) {
        this.entities = entities;
        this.inserts = inserts;
    }

    /** Adds some measures up again, in all regions in which these institutions ever stood. */
    void add(String county, Collection<UUID> institutions, Collection<String> measures, Months months) {
        List<String> regions = regions(county, institutions);
        if (regions.isEmpty() || measures.isEmpty()) {
            return;
        }
        bind(entities.createNativeQuery(FORGET), county, regions, measures, months)
                .executeUpdate();
        NativeQuery<Object[]> sums = entities.createNativeQuery(ADD, Object[].class);
        bind(sums, county, regions, measures, months);
        inserts.insert(INSERT, List.of(county), sums.getResultList());
    }

    private static Query bind(
            Query query, String county, List<String> regions, Collection<String> measures, Months months) {
        return query.setParameter("county", county)
                .setParameter("regions", regions)
                .setParameter("measures", measures)
                .setParameter("first", months.first())
                .setParameter("last", months.last());
    }

    private List<String> regions(String county, Collection<UUID> institutions) {
        return entities.createNativeQuery(REGIONS, String.class)
                .setParameter("county", county)
                .setParameter("institutions", institutions)
                .getResultList();
    }
}
