package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
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
    // Nothing is ever there twice. MariaDB 11.4 refuses a grouped INSERT SELECT into a table with an update trigger
    // ("Column 'county' cannot be null") unless it may also update.
    private static final String ADD = """
            insert into figure_sum (county, region, measure, month, value, row_count)
            select :county, c.region, o.measure, o.month, sum(o.value), sum(o.row_count)
            from institution_closure c
            join figure_own o
              on o.county = c.county and o.institution = c.descendant and o.segment_from = c.valid_from
            where c.county = :county and c.region in (:regions) and o.measure in (:measures)
              and o.month between :first and :last
            group by c.region, o.measure, o.month
            on duplicate key update value = values(value), row_count = values(row_count)
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
        for (String statement : List.of(FORGET, ADD)) {
            entities.createNativeQuery(statement)
                    .setParameter("county", county)
                    .setParameter("regions", regions)
                    .setParameter("measures", measures)
                    .setParameter("first", months.first())
                    .setParameter("last", months.last())
                    .executeUpdate();
        }
    }

    private List<String> regions(String county, Collection<UUID> institutions) {
        return entities.createNativeQuery(REGIONS, String.class)
                .setParameter("county", county)
                .setParameter("institutions", institutions)
                .getResultList();
    }
}
