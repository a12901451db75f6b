package org.sanji.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.sanji.campaign.Campaigns;
import org.sanji.institution.Regions;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Language;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.standard.PublishedStandards;
import org.sanji.standard.Standard;
import org.sanji.standard.Subject;
import org.sanji.tenancy.CurrentRequest;

/** Who may apply for what, and when (S1, eligibility). */
@ApplicationScoped
class EvaluationRules {

    private static final String STANDING = """
            select count(*) from Evaluation e
             where e.standard = :standard and e.standardVersion = :version and e.region = :region
               and e.evaluationYear = :year and e.standing = true
            """;

    private final EntityManager entities;
    private final PublishedStandards standards;
    private final RegionScoring scoring;
    private final Regions regions;
    private final Campaigns campaigns;
    private final CurrentRequest current;
    private final Clock clock;

    EvaluationRules(
            EntityManager entities,
            PublishedStandards standards,
            RegionScoring scoring,
            Regions regions,
            Campaigns campaigns,
            CurrentRequest current,
            Clock clock) {
        this.entities = entities;
        this.standards = standards;
        this.scoring = scoring;
        this.regions = regions;
        this.campaigns = campaigns;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The day of an application, today in Asia/Shanghai unless it says another one.
     *
     * @throws ProblemException 422 when it lies in the future
     */
    LocalDate dayOf(EvaluationRequest request) {
        LocalDate today = Clocks.today(clock);
        LocalDate day = request.appliedOn() == null ? today : request.appliedOn();
        if (day.isAfter(today)) {
            throw ProblemException.rule("/appliedOn", "in-future", today.toString());
        }
        return day;
    }

    /**
     * Refuses an application that may not be made.
     *
     * @throws ProblemException 422 for a region, standard or year that cannot be, or when the region is not eligible;
     *     403 outside the caller's region; 409 when another application stands
     */
    void check(EvaluationRequest request, LocalDate day) {
        requireRegion(request.region());
        Standard standard = standards
                .find(request.standard(), request.version())
                .orElseThrow(() -> ProblemException.rule("/standard", "unknown-standard", standards.names()));
        if (standard.subject() != Subject.REGION) {
            throw ProblemException.rule("/standard", "evaluates-institutions", request.standard());
        }
        if (!standard.appliesTo(request.region())) {
            throw ProblemException.rule("/standard", "standard-of-other-region", String.valueOf(standard.region()));
        }
        if (!standard.levels().contains(request.region().level())) {
            throw ProblemException.rule("/region", "evaluated-level", standard.levelNames());
        }
        requireInvited(request, day);
        requireEligible(standard, request.region(), day);
        requireNoOther(request);
    }

    private void requireRegion(RegionCode region) {
        if (!new RegionCode(current.code()).covers(region)) {
            throw ProblemException.rule("/region", "region-of-other-county", current.code());
        }
        current.requireAuthorityOver(region);
        regions.find(region).orElseThrow(() -> ProblemException.rule("/region", "unknown-region"));
    }

    private void requireInvited(EvaluationRequest request, LocalDate day) {
        if (request.campaign() != null) {
            campaigns.requireOpenFor(
                    request.campaign(), request.region(), request.standard(), request.version(), request.year(), day);
        }
    }

    private void requireEligible(Standard standard, RegionCode region, LocalDate day) {
        EligibilityDecision decision = scoring.eligibility(standard, region, day);
        if (decision != null && !decision.eligible()) {
            throw ProblemException.of(
                    ProblemType.NOT_ELIGIBLE,
                    "not-eligible-on",
                    day.toString(),
                    decision.reason().in(Language.current()));
        }
    }

    private void requireNoOther(EvaluationRequest request) {
        long standing = entities.createQuery(STANDING, Long.class)
                .setParameter("standard", request.standard())
                .setParameter("version", request.version())
                .setParameter("region", request.region().value())
                .setParameter("year", request.year())
                .getSingleResult();
        if (standing > 0) {
            throw ProblemException.of(ProblemType.DUPLICATE, "evaluation-stands", String.valueOf(request.year()));
        }
    }
}
