package org.sanji.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/**
 * Reads who owes a report for a period: every institution that stood open on one of its days, where it last stood in it,
 * with its report if it has one. Every statement names the county of the request.
 */
@ApplicationScoped
class ExpectedReportsSql {

    /** The sort of the cursors: by place, so a school is followed by its stations. */
    static final String ORDER = "region";

    private static final UUID NO_ID = new UUID(0, 0);
    /** Behind every code. */
    private static final String BEYOND = "~";

    private static final String EXPECTED = """
            from institution i
            join institution_closure c on c.county = i.county and c.descendant = i.id and c.depth = 0
                and c.valid_from = (select max(s.valid_from) from institution_closure s
                                     where s.county = i.county and s.descendant = i.id and s.depth = 0
                                       and s.valid_from <= :lastDay and s.valid_to >= :firstDay)
            left join institution_closure up on up.county = i.county and up.descendant = i.id
                and up.valid_from = c.valid_from and up.depth = 1
            left join period_report r on r.county = i.county and r.reporting_period = :period and r.institution = i.id
            where i.county = :county
              and (:state = '' or coalesce(r.state, 'OPEN') = :state)
              and (:missing = 0 or (coalesce(r.state, 'OPEN') in ('OPEN', 'RETURNED', 'REOPENED')) = (:missing = 1))
              and (:tier = '' or i.tier = :tier)
              and (:anyInstitution = 1 or i.id = :institution)
              and c.region between :lowRegion and :highRegion
              and (:anyParent = 1 or up.ancestor = :parent)
            """;
    private static final String PAGE = """
            select i.id as institution, i.name as name, i.tier as tier, c.region as region, i.region as region_now,
                   up.ancestor as parent, up.region as parent_region, r.id as report, r.version as version,
                   r.state as state, r.state_since as since, r.first_submitted_on as first_submitted_on,
                   r.submitted_by as submitted_by, r.submitted_by_name as submitted_by_name
            """ + EXPECTED + """
              and (c.region > :afterRegion or (c.region = :afterRegion and i.id > :afterId))
            order by c.region, i.id
            """;
    private static final String COUNT = "select count(*) " + EXPECTED;

    private final Session session;
    private final CurrentRequest current;

    ExpectedReportsSql(Session session, CurrentRequest current) {
        this.session = session;
        this.current = current;
    }

    /** Those after a place in the list. */
    List<ExpectedReport> page(ReportingPeriod period, PeriodReportFilter filter, Cursor after, int most) {
        var query = session.createNativeQuery(PAGE, Object[].class)
                .addScalar("institution", UUID.class)
                .addScalar("name", String.class)
                .addScalar("tier", String.class)
                .addScalar("region", String.class)
                .addScalar("region_now", String.class)
                .addScalar("parent", UUID.class)
                .addScalar("parent_region", String.class)
                .addScalar("report", UUID.class)
                .addScalar("version", Integer.class)
                .addScalar("state", String.class)
                .addScalar("since", Instant.class)
                .addScalar("first_submitted_on", LocalDate.class)
                .addScalar("submitted_by", String.class)
                .addScalar("submitted_by_name", String.class);
        return filtered(query, period, filter)
                .setParameter("afterRegion", after.value())
                .setParameter("afterId", after.id())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ExpectedReportsSql::expected)
                .toList();
    }

    long count(ReportingPeriod period, PeriodReportFilter filter) {
        return filtered(session.createNativeQuery(COUNT, Long.class), period, filter)
                .getSingleResult();
    }

    /** The place before the first. */
    static Cursor beginning() {
        return new Cursor(ORDER, "", NO_ID);
    }

    private <T> NativeQuery<T> filtered(NativeQuery<T> query, ReportingPeriod period, PeriodReportFilter filter) {
        RegionCode region = filter.region();
        int missing = Boolean.TRUE.equals(filter.missing()) ? 1 : 2;
        // Else the rows of a writer who is about to be refused would be stored first.
        return query.addSynchronizedEntityClass(PeriodReport.class)
                .setParameter("county", current.county())
                .setParameter("period", period.id)
                .setParameter("firstDay", period.firstDay)
                .setParameter("lastDay", period.lastDay)
                .setParameter("state", name(filter.state()))
                .setParameter("missing", filter.missing() == null ? 0 : missing)
                .setParameter("tier", name(filter.tier()))
                .setParameter("anyInstitution", filter.institution() == null ? 1 : 0)
                .setParameter("institution", filter.institution() == null ? NO_ID : filter.institution())
                .setParameter("lowRegion", region == null ? "" : region.value())
                .setParameter("highRegion", region == null ? BEYOND : region.highest())
                .setParameter("anyParent", filter.parent() == null ? 1 : 0)
                .setParameter("parent", filter.parent() == null ? NO_ID : filter.parent());
    }

    private static String name(@Nullable Enum<?> code) {
        return code == null ? "" : code.name();
    }

    private static ExpectedReport expected(@Nullable Object[] row) {
        return new ExpectedReport(
                (UUID) row[0],
                (String) row[1],
                Tier.valueOf((String) row[2]),
                new RegionCode((String) row[3]),
                new RegionCode((String) row[4]),
                (UUID) row[5],
                row[6] == null ? null : new RegionCode((String) row[6]),
                (UUID) row[7],
                // Without a row it is version 0, so the first row is another version already.
                row[8] == null ? 0 : (Integer) row[8] + 1,
                row[9] == null ? ReportState.OPEN : ReportState.valueOf((String) row[9]),
                (Instant) row[10],
                (LocalDate) row[11],
                (String) row[12],
                (String) row[13]);
    }
}
