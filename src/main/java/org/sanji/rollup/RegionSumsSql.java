package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/** Adds the figures of institutions up to every region they stood in. Every statement names the county. */
@ApplicationScoped
class RegionSumsSql {

    private static final String REGIONS = """
            select distinct region from institution_closure where county = :county and descendant in (:institutions)
            """;
    private static final String ABANDONED = """
            select distinct s.region from figure_sum s
            where s.county = :county and not exists (
                select 1 from institution_closure c where c.county = s.county and c.region = s.region)
            """;
    private static final String FORGET_ABANDONED =
            "delete from figure_sum where county = :county and region in (:regions)";

    private static final String FORGET = """
            delete from figure_sum
            where county = :county %s and measure in (:measures) and month between :firstMonth and :lastMonth
            """;
    /** No list of columns: see {@link OwnFiguresSql}. */
    private static final String ADD = """
            insert into figure_sum
            select :county, c.region, o.measure, o.month, sum(o.value), sum(o.row_count)
            from institution_closure c
            join figure_own o
              on o.county = c.county and o.institution = c.descendant and o.segment_from = c.valid_from
            where c.county = :county %s and o.measure in (:measures)
              and o.month between :firstMonth and :lastMonth
            group by c.region, o.measure, o.month
            """;

    private final Session entities;

    RegionSumsSql(Session entities) {
        this.entities = entities;
    }

    /** Adds some measures up again, in all regions in which these institutions ever stood. */
    void add(RollUpScope scope, Collection<String> measures) {
        List<String> regions = scope.wholeCounty() ? List.of() : regions(scope);
        if (measures.isEmpty() || (regions.isEmpty() && !scope.wholeCounty())) {
            return;
        }
        run(FORGET.formatted(regions.isEmpty() ? "" : "and region in (:regions)"), scope, regions, measures);
        run(ADD.formatted(regions.isEmpty() ? "" : "and c.region in (:regions)"), scope, regions, measures);
    }

    private void run(String sql, RollUpScope scope, List<String> regions, Collection<String> measures) {
        Query query = scope.bind(entities.createNativeQuery(sql), sql).setParameter("measures", measures);
        if (!regions.isEmpty()) {
            query.setParameter("regions", regions);
        }
        query.executeUpdate();
    }

    /** The regions in which some institutions, or those above them, ever stood. */
    List<String> regions(RollUpScope scope) {
        return scope.bind(entities.createNativeQuery(REGIONS, String.class), REGIONS)
                .getResultList();
    }

    /** Forgets the sums of regions in which nobody stands at any time any more: nobody's figures are added up there. */
    List<String> forgetAbandoned(String county) {
        List<String> abandoned = entities.createNativeQuery(ABANDONED, String.class)
                .setParameter("county", county)
                .getResultList();
        if (!abandoned.isEmpty()) {
            entities.createNativeMutationQuery(FORGET_ABANDONED)
                    .setParameter("county", county)
                    .setParameter("regions", abandoned)
                    .executeUpdate();
        }
        return abandoned;
    }
}
