package org.sanji.exchange.release;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.sanji.kernel.Period;

/** Counts the institutions of a county whose reports cover a period. The statement names the county. */
@ApplicationScoped
class ReleaseCoverageSql {

    /**
     * A month in which an institution stood open counts as reported when its own report is in, or that of its year; an
     * institution when all its months of the period do, as for figures of what is approved.
     */
    private static final String COVERAGE = """
            with recursive month_of_period (first_day, last_day) as (
                select cast(:start as date), last_day(cast(:start as date))
                union all
                select first_day + interval 1 month, last_day(first_day + interval 1 month)
                from month_of_period where last_day < :end),
            month_of_institution (institution, first_day, reported, approved) as (
                select c.descendant, m.first_day,
                       max(case when p.state in ('SUBMITTED', 'APPROVED', 'ACCEPTED') then 1 else 0 end),
                       max(case when p.state in ('APPROVED', 'ACCEPTED') then 1 else 0 end)
                from institution_closure c
                join month_of_period m on m.first_day <= c.valid_to and m.last_day >= c.valid_from
                left join (period_report p
                           join reporting_period r on r.county = p.county and r.id = p.reporting_period)
                  on p.county = c.county and p.institution = c.descendant
                 and r.first_day <= m.first_day and r.last_day >= m.last_day
                where c.county = :county and c.depth = 0
                group by c.descendant, m.first_day),
            covered (institution, reported, approved) as (
                select institution, min(reported), min(approved) from month_of_institution group by institution)
            select count(*), coalesce(sum(reported), 0), coalesce(sum(approved), 0) from covered
            """;

    private final Session session;

    ReleaseCoverageSql(Session session) {
        this.session = session;
    }

    ReleaseCoverage of(String county, Period period) {
        Object[] row = session.createNativeQuery(COVERAGE, Object[].class)
                .setParameter("start", period.start().toString())
                .setParameter("end", period.end().toString())
                .setParameter("county", county)
                .getSingleResult();
        return new ReleaseCoverage(number(row[0]), number(row[1]), number(row[2]));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
