package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

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
    /** No list of columns: see {@link OwnFiguresSql}. */
    private static final String ADD = """
            insert into figure_sum
            select :county, c.region, o.measure, o.month, sum(o.value), sum(o.row_count)
            from institution_closure c
            join figure_own o
              on o.county = c.county and o.institution = c.descendant and o.segment_from = c.valid_from
            where c.county = :county and c.region in (:regions) and o.measure in (:measures)
              and o.month between :first and :last
            group by c.region, o.measure, o.month
            """;

    private final Session entities;

    RegionSumsSql(Session entities) {
        this.entities = entities;
    }

    /** Adds some measures up again, in all regions in which these institutions ever stood. */
    void add(String county, Collection<UUID> institutions, Collection<String> measures, Months months) {
        List<String> regions = regions(county, institutions);
        if (regions.isEmpty() || measures.isEmpty()) {
            return;
        }
        bind(entities.createNativeQuery(FORGET), county, regions, measures, months)
                .executeUpdate();
        bind(entities.createNativeQuery(ADD), county, regions, measures, months).executeUpdate();
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
