package org.sanji.evaluation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.OpenCounties;

/**
 * Reads the applications of all counties under a city or province. Every statement names the range of counties; the
 * caller's region has been checked before.
 */
@ApplicationScoped
class EvaluationsSql {

    /** The sort of the cursors: by county, then in the order they came. */
    static final String ORDER = "county";

    private static final UUID NO_ID = new UUID(0, 0);
    private static final String FILTER = """
            where e.county between :lowCounty and :highCounty and e.region like :under
              and (:year = 0 or e.evaluation_year = :year)
              and (:state = '' or e.state = :state)
              and (:standard = '' or e.standard = :standard)
              and (:anyCampaign = 1 or e.campaign = :campaign)
              and (:anyOffice = 1 or e.state in (:waiting))
              and (:anyRecheck = 1 or e.recheck_on <= :recheckBy)
            """;
    private static final String PAGE = """
            select e.id, e.county, e.region, r.name, e.standard, e.standard_version, e.evaluation_year, e.state,
                   e.applied_on, e.created_at, e.campaign, e.due_on, e.decided_on, e.recheck_on
            from evaluation e
            left join region r on r.code = e.region
            """ + FILTER + """
              and (e.county > :afterCounty or (e.county = :afterCounty and e.id > :afterId))
            order by e.county, e.id
            """;
    private static final String COUNT = "select count(*) from evaluation e " + FILTER;

    private final Session session;
    private final OpenCounties counties;

    EvaluationsSql(Session session, OpenCounties counties) {
        this.session = session;
        this.counties = counties;
    }

    List<RegionEvaluationView> page(RegionCode under, EvaluationFilter filter, Cursor after, int most) {
        return filtered(session.createNativeQuery(PAGE, Object[].class), under, filter)
                .setParameter("afterCounty", after.value())
                .setParameter("afterId", Ids.bytes(after.id()))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(EvaluationsSql::view)
                .toList();
    }

    long count(RegionCode under, EvaluationFilter filter) {
        return filtered(session.createNativeQuery(COUNT, Long.class), under, filter)
                .getSingleResult();
    }

    /** The place before the first application. */
    static Cursor beginning() {
        return new Cursor(ORDER, "", NO_ID);
    }

    private <T> NativeQuery<T> filtered(NativeQuery<T> query, RegionCode under, EvaluationFilter filter) {
        OpenCounties.Tenants tenants = counties.tenants(under);
        return query.setParameter("lowCounty", tenants.first())
                .setParameter("highCounty", tenants.last())
                .setParameter("under", under.value() + "%")
                .setParameter("year", filter.year() == null ? 0 : filter.year())
                .setParameter(
                        "state", filter.state() == null ? "" : filter.state().name())
                .setParameter("standard", filter.standard() == null ? "" : filter.standard())
                .setParameter("anyCampaign", filter.campaign() == null ? 1 : 0)
                .setParameter("campaign", Ids.bytes(filter.campaign() == null ? NO_ID : filter.campaign()))
                .setParameter("anyOffice", filter.waiting() == null ? 1 : 0)
                .setParameter("waiting", waiting(filter))
                .setParameter("anyRecheck", filter.recheckBy() == null ? 1 : 0)
                .setParameter("recheckBy", filter.recheckBy() == null ? LocalDate.EPOCH : filter.recheckBy());
    }

    private static List<String> waiting(EvaluationFilter filter) {
        List<EvaluationState> states = filter.waiting();
        return states == null
                ? List.of("")
                : states.stream().map(EvaluationState::name).toList();
    }

    private static RegionEvaluationView view(Object[] row) {
        String region = (String) row[2];
        EvaluationState state = EvaluationState.valueOf((String) row[7]);
        return new RegionEvaluationView(
                Ids.of(row[0]),
                (String) row[1],
                new RegionCode(region),
                row[3] == null ? region : (String) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).intValue(),
                state,
                requireNonNull(day(row[8])),
                instant(row[9]),
                row[10] == null ? null : Ids.of(row[10]),
                state.waitsFor().orElse(null),
                day(row[11]),
                day(row[12]),
                day(row[13]));
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private static Instant instant(Object column) {
        return column instanceof Timestamp time ? time.toInstant() : ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
    }
}
