package org.sanji.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.sanji.campaign.Campaign;
import org.sanji.evaluation.EvaluationState;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.OpenCounties;

/**
 * Counts and lists the applications in a campaign. Every statement names the range of counties; that the caller may ask
 * about the region has been checked before.
 */
@ApplicationScoped
class CampaignProgressSql {

    private static final String COUNTS = """
            select e.county, r.name, e.state, count(*),
                   sum(case when e.state = 'RETURNED' then e.due_on < :today
                            when e.state = 'DRAFT' then :closesOn < :today
                            when e.state in ('SUBMITTED', 'COUNTY_REVIEWED', 'ASSESSED') then :decidesOn < :today
                            else 0 end)
            from evaluation e
            left join region r on r.code = e.county
            where e.county between :lowCounty and :highCounty and e.campaign = :campaign
              and e.region between :region and :highest
            group by e.county, r.name, e.state
            order by e.county, e.state
            """;
    private static final String GRANTED = """
            select e.county, e.region, r.name, e.decided_on, e.recheck_on, e.id, s.digest
            from evaluation e
            join evaluation_seal s on s.county = e.county and s.evaluation = e.id
            left join region r on r.code = e.region
            where e.county between :lowCounty and :highCounty and e.campaign = :campaign and e.state = 'GRANTED'
              and e.region between :region and :highest and e.region > :after
              and s.seal_number = (
                select max(l.seal_number) from evaluation_seal l where l.county = e.county and l.evaluation = e.id)
            order by e.region
            """;
    private static final String COUNT_OF_GRANTED = """
            select count(*) from evaluation e
            where e.county between :lowCounty and :highCounty and e.campaign = :campaign and e.state = 'GRANTED'
              and e.region between :region and :highest
            """;

    private final Session session;
    private final OpenCounties counties;

    CampaignProgressSql(Session session, OpenCounties counties) {
        this.session = session;
        this.counties = counties;
    }

    /**
     * How many applications of a county are in a state.
     *
     * @param overdue how many of them have missed a day
     */
    record Count(String county, String countyName, EvaluationState state, long applications, long overdue) {}

    /** One that was granted. */
    record Granted(
            String county,
            RegionCode region,
            String name,
            LocalDate decidedOn,
            @Nullable LocalDate recheckOn,
            UUID id,
            String seal) {}

    List<Count> counts(Campaign campaign, RegionCode under, LocalDate today) {
        return in(session.createNativeQuery(COUNTS, Object[].class), campaign, under)
                .setParameter("today", today)
                .setParameter("closesOn", campaign.closesOn())
                .setParameter("decidesOn", campaign.decidesOn())
                .getResultList()
                .stream()
                .map(row -> new Count(
                        (String) row[0],
                        name(row[1], (String) row[0]),
                        EvaluationState.valueOf((String) row[2]),
                        ((Number) row[3]).longValue(),
                        row[4] == null ? 0 : ((Number) row[4]).longValue()))
                .toList();
    }

    /** The granted ones by region, after a region. */
    List<Granted> granted(Campaign campaign, RegionCode under, String after, int most) {
        return in(session.createNativeQuery(GRANTED, Object[].class), campaign, under)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Granted(
                        (String) row[0],
                        new RegionCode((String) row[1]),
                        name(row[2], (String) row[1]),
                        Objects.requireNonNull(day(row[3])),
                        day(row[4]),
                        Ids.of(row[5]),
                        (String) row[6]))
                .toList();
    }

    long countOfGranted(Campaign campaign, RegionCode under) {
        return ((Number) in(session.createNativeQuery(COUNT_OF_GRANTED, Object.class), campaign, under)
                        .getSingleResult())
                .longValue();
    }

    private <T> NativeQuery<T> in(NativeQuery<T> query, Campaign campaign, RegionCode under) {
        OpenCounties.Tenants tenants = counties.tenants(under);
        return query.setParameter("lowCounty", tenants.first())
                .setParameter("highCounty", tenants.last())
                .setParameter("region", under.value())
                .setParameter("highest", under.highest())
                .setParameter("campaign", Ids.bytes(campaign.id()));
    }

    private static String name(@Nullable Object name, String code) {
        return name == null ? code : (String) name;
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
