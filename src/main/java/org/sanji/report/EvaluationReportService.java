package org.sanji.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.campaign.Campaign;
import org.sanji.campaign.Campaigns;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.EvaluationService;
import org.sanji.evaluation.EvaluationState;
import org.sanji.evaluation.RegionScoring;
import org.sanji.evaluation.Scoring;
import org.sanji.evaluation.VerdictCounts;
import org.sanji.evidence.RegionEvidence;
import org.sanji.institution.Regions;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Language;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.seal.SealedAnswer;
import org.sanji.seal.SealedEvidence;
import org.sanji.seal.SealedVerdict;
import org.sanji.seal.Seals;
import org.sanji.standard.PublishedStandards;
import org.sanji.standard.Standard;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.workflow.EvaluationAction;
import org.sanji.workflow.SelfAssessmentService;
import org.sanji.workflow.WorkflowService;
import org.sanji.workflow.WorkflowView;

/** Gathers what the page of an evaluation says. */
@ApplicationScoped
class EvaluationReportService {

    private static final Set<EvaluationAction> DECISIONS =
            Set.of(EvaluationAction.GRANT, EvaluationAction.DECLINE, EvaluationAction.REVOKE);

    private final EvaluationService evaluations;
    private final WorkflowService workflow;
    private final SelfAssessmentService selfAssessments;
    private final Seals seals;
    private final RegionEvidence evidence;
    private final PublishedStandards standards;
    private final RegionScoring scoring;
    private final FigureComparisons comparisons;
    private final Campaigns campaigns;
    private final Regions regions;
    private final Labels labels;
    private final CurrentRequest current;
    private final Clock clock;

    EvaluationReportService(
            EvaluationService evaluations,
            WorkflowService workflow,
            SelfAssessmentService selfAssessments,
            Seals seals,
            RegionEvidence evidence,
            PublishedStandards standards,
            RegionScoring scoring,
            FigureComparisons comparisons,
            Campaigns campaigns,
            Regions regions,
            Labels labels,
            CurrentRequest current,
            Clock clock) {
        this.evaluations = evaluations;
        this.workflow = workflow;
        this.selfAssessments = selfAssessments;
        this.seals = seals;
        this.evidence = evidence;
        this.standards = standards;
        this.scoring = scoring;
        this.comparisons = comparisons;
        this.campaigns = campaigns;
        this.regions = regions;
        this.labels = labels;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The page of one application.
     *
     * @param number which of its seals; the last one when null
     * @throws ProblemException 404 when the county has no such application, or no seal of that number; 403 outside the
     *     caller's region; 409 when nothing is sealed yet and the caller stands above counties, where numbers of people are
     *     told as they were sealed
     */
    @Transactional
    EvaluationReport report(UUID id, @Nullable Integer number) {
        Evaluation row = evaluations.require(id);
        Optional<Seals.Opened> seal = seals.open(id, number);
        if (number != null && seal.isEmpty()) {
            throw ProblemException.notFound();
        }
        if (seal.isEmpty() && current.caller().standsAboveCounties()) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "evaluation-unsealed");
        }
        Locale language = Language.current();
        Findings findings = seal.map(Findings::of).orElseGet(() -> live(row));
        WorkflowView life = workflow.get(id);
        Map<RegionCode, String> above = placesAbove(row.region());
        var clauses = new ClauseReports(
                findings, comparisons.of(row, findings, above, language), scores(seal, life), language);
        Optional<Campaign> campaign = Optional.ofNullable(row.campaign()).flatMap(campaigns::find);
        return new EvaluationReport(
                List.copyOf(above.values()),
                life.evaluation().regionName(),
                row.year(),
                standard(findings.standard(), language),
                labels.of("evaluation-state", row.state(), language),
                seal.isPresent() && row.state().isOpen(),
                row.appliedOn(),
                campaign.map(Campaign::title).orElse(null),
                findings.asOf(),
                findings.stale(),
                VerdictCounts.ofResults(
                        findings.verdicts().stream().map(SealedVerdict::result).toList()),
                campaign.flatMap(one -> decision(row, life, one, above, language))
                        .orElse(null),
                seal.map(opened -> seal(row, opened)).orElse(null),
                clauses.lacks(),
                clauses.groups(),
                findings.evidence(),
                life.history().stream().map(step -> step(step, language)).toList(),
                Clocks.today(clock));
    }

    /** Those on the seal that is shown: what reviewers gave to another submission says nothing of this one. */
    private static List<WorkflowView.Scores> scores(Optional<Seals.Opened> seal, WorkflowView life) {
        return seal.filter(
                        shown -> shown.name().number() == life.seals().getLast().number())
                .map(shown -> life.assessments())
                .orElse(List.of());
    }

    private Findings live(Evaluation row) {
        Standard standard =
                standards.find(row.standard(), row.standardVersion()).orElseThrow();
        RegionScoring.Basis basis = scoring.basis(standard, row.region(), row.year());
        List<SealedAnswer> answers = selfAssessments.get(row.id()).questions().stream()
                .filter(question -> question.score() != null)
                .map(question ->
                        new SealedAnswer(question.clause(), question.score(), String.valueOf(question.narrative())))
                .toList();
        return Findings.of(
                standard,
                basis,
                Scoring.score(standard, basis.figures(), row.year(), row.appliedOn()),
                answers,
                evidence.of(row.region(), row.standard(), row.standardVersion(), row.year()).stream()
                        .map(SealedEvidence::of)
                        .toList());
    }

    private static EvaluationReport.Standard standard(Standard standard, Locale language) {
        return new EvaluationReport.Standard(
                standard.code(),
                standard.version(),
                standard.title().in(language),
                standard.source().in(language),
                standard.digest());
    }

    /** The places above a place and itself, the largest first, with their names. */
    private Map<RegionCode, String> placesAbove(RegionCode place) {
        List<RegionCode> chain = Stream.iterate(
                        Optional.of(place),
                        Optional::isPresent,
                        code -> code.get().parent())
                .map(Optional::get)
                .toList()
                .reversed();
        Map<String, String> names =
                regions.names(chain.stream().map(RegionCode::value).toList());
        Map<RegionCode, String> named = new LinkedHashMap<>();
        chain.forEach(code -> named.put(code, names.getOrDefault(code.value(), code.value())));
        return named;
    }

    private Optional<EvaluationReport.Decision> decision(
            Evaluation row, WorkflowView life, Campaign campaign, Map<RegionCode, String> above, Locale language) {
        return life.history().stream()
                .filter(step -> DECISIONS.contains(step.action()))
                .reduce((earlier, later) -> later)
                .map(step -> decision(row, life, campaign, above, step, language));
    }

    private EvaluationReport.Decision decision(
            Evaluation row,
            WorkflowView life,
            Campaign campaign,
            Map<RegionCode, String> above,
            WorkflowView.Step step,
            Locale language) {
        boolean granted = row.state() == EvaluationState.GRANTED;
        LocalDate day = granted ? Objects.requireNonNull(row.decidedOn()) : Clocks.day(step.at());
        return new EvaluationReport.Decision(
                granted,
                row.state() == EvaluationState.REVOKED,
                labels.of("recognition-kind", campaign.recognition(), language),
                day,
                granted ? campaign.validUntil(day) : null,
                life.evaluation().recheckOn(),
                above.getOrDefault(campaign.region(), campaign.region().value()),
                step.name());
    }

    private static EvaluationReport.Seal seal(Evaluation row, Seals.Opened opened) {
        return new EvaluationReport.Seal(
                opened.name().number(),
                opened.name().digest(),
                opened.name().sealedAt(),
                "/v1/counties/%s/evaluations/%s/seal?number=%d"
                        .formatted(row.county(), row.id(), opened.name().number()),
                opened.faults());
    }

    private EvaluationReport.Step step(WorkflowView.Step step, Locale language) {
        return new EvaluationReport.Step(
                labels.of("evaluation-action", step.action(), language), step.at(), step.name(), step.reason());
    }
}
