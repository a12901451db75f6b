package org.sanji.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.EvaluationState;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.OpenCounties;

/**
 * Reads where the applications in a campaign stand, and what their last seals say of each clause: of all of them in one
 * statement, and of each seal its results alone. Every statement names the range of counties; that the caller may ask
 * about the region has been checked before.
 */
@ApplicationScoped
class SealedResultsSql {

    private static final String RESULTS = """
            select e.region, e.state,
                   cast(json_extract(s.content, '$.verdicts[*].clause') as char),
                   cast(json_extract(s.content, '$.verdicts[*].result') as char)
            from evaluation e
            left join evaluation_seal s on s.county = e.county and s.evaluation = e.id and s.seal_number = (
                select max(l.seal_number) from evaluation_seal l where l.county = e.county and l.evaluation = e.id)
            where e.county between :lowCounty and :highCounty and e.campaign = :campaign
              and e.region between :region and :highest and e.state <> :withdrawn
            order by e.region, e.id
            """;

    private final Session session;
    private final OpenCounties counties;

    SealedResultsSql(Session session, OpenCounties counties) {
        this.session = session;
        this.counties = counties;
    }

    /**
     * One application.
     *
     * @param clauses and {@code results}, one beside the other, as JSON arrays; null before the first submission
     */
    record Application(
            RegionCode region,
            EvaluationState state,
            @Nullable String clauses,
            @Nullable String results) {}

    /** All that were not withdrawn, by region and in the order they came. */
    List<Application> applications(UUID campaign, RegionCode under) {
        OpenCounties.Tenants tenants = counties.tenants(under);
        return session
                .createNativeQuery(RESULTS, Object[].class)
                .setParameter("lowCounty", tenants.first())
                .setParameter("highCounty", tenants.last())
                .setParameter("campaign", Ids.bytes(campaign))
                .setParameter("region", under.value())
                .setParameter("highest", under.highest())
                .setParameter("withdrawn", EvaluationState.WITHDRAWN.name())
                .getResultList()
                .stream()
                .map(row -> new Application(
                        new RegionCode((String) row[0]),
                        EvaluationState.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3]))
                .toList();
    }
}
