package org.sanji.seal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.FigurePeriods;
import org.sanji.evaluation.RegionScoring;
import org.sanji.evidence.ClauseEvidence;
import org.sanji.evidence.RegionEvidence;
import org.sanji.institution.Regions;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Period;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.rollup.RowDigests;
import org.sanji.standard.PublishedStandards;
import org.sanji.standard.Standard;
import org.sanji.standard.Window;
import org.sanji.tenancy.CurrentRequest;

/** Seals applications. */
@ApplicationScoped
public class SealService {

    private final EntityManager entities;
    private final PublishedStandards standards;
    private final RegionScoring scoring;
    private final RowDigests rows;
    private final SealedTreeSql tree;
    private final RegionEvidence evidence;
    private final Regions regions;
    private final CurrentRequest current;
    private final Clock clock;
    private final SealContent.Software software;

    SealService(
            EntityManager entities,
            PublishedStandards standards,
            RegionScoring scoring,
            RowDigests rows,
            SealedTreeSql tree,
            RegionEvidence evidence,
            Regions regions,
            CurrentRequest current,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.entities = entities;
        this.standards = standards;
        this.scoring = scoring;
        this.rows = rows;
        this.tree = tree;
        this.evidence = evidence;
        this.regions = regions;
        this.current = current;
        this.clock = clock;
        this.software = new SealContent.Software("sanji", version);
    }

    /**
     * Seals an application as it stands now.
     *
     * @return the digest
     * @throws ProblemException 409 while figures do not hold the latest changes, or change meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String seal(Evaluation application, List<SealedAnswer> answers) {
        Standard standard = standards
                .find(application.standard(), application.standardVersion())
                .orElseThrow();
        Sealing sealing = reading(standard, application);
        List<SealContent.RowsBehind> behind = rowsBehind(sealing.figures(), application.region());
        // What was recorded between the figures and the rows shows in the figures, or makes them stale.
        if (!sealing.equals(reading(standard, application))) {
            throw ProblemException.of(ProblemType.CONFLICT, "figures-stale");
        }
        var content = new SealContent(
                SealContent.FORMAT,
                application(application),
                software,
                inForce(standard),
                sealing.figures(),
                tree.tree(current.county(), application.region(), dayOf(application.year())),
                behind,
                answers,
                evidenceOf(application),
                sealing.verdicts());
        return store(application.id(), content);
    }

    /** What the application shows for its clauses, which is kept from now on whatever becomes of it. */
    private List<SealedEvidence> evidenceOf(Evaluation application) {
        List<ClauseEvidence> attached = evidence.of(
                application.region(), application.standard(), application.standardVersion(), application.year());
        evidence.hold(attached.stream().map(ClauseEvidence::revision).toList());
        return attached.stream().map(SealedEvidence::of).toList();
    }

    private Sealing reading(Standard standard, Evaluation application) {
        RegionScoring.Basis basis = scoring.basis(standard, application.region(), application.year());
        if (basis.stale()) {
            throw ProblemException.of(ProblemType.CONFLICT, "figures-stale");
        }
        return Sealing.of(standard, basis.figures(), application.year(), application.appliedOn());
    }

    private String store(UUID evaluation, SealContent content) {
        JsonNode json = SealJson.tree(content);
        String digest = CanonicalJson.digest(json);
        entities.persist(new EvaluationSeal(evaluation, content.application(), digest, CanonicalJson.of(json)));
        entities.flush();
        return digest;
    }

    private SealContent.Application application(Evaluation application) {
        Optional<EvaluationSeal> last = find(application.id(), null);
        String code = application.region().value();
        return new SealContent.Application(
                application.id(),
                application.campaign(),
                application.region(),
                regions.names(List.of(code)).getOrDefault(code, code),
                application.year(),
                application.appliedOn(),
                last.map(seal -> seal.sealNumber).orElse(0) + 1,
                last.map(seal -> seal.digest).orElse(null),
                clock.instant(),
                current.caller().id());
    }

    private SealContent.StandardInForce inForce(Standard standard) {
        JsonNode document =
                standards.content(standard.code(), standard.version()).orElseThrow();
        return new SealContent.StandardInForce(standard.code(), standard.version(), standard.digest(), document);
    }

    /** The last day of the year, or today within it: as figures have it. */
    private LocalDate dayOf(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate today = Clocks.today(clock);
        return today.isBefore(end) ? today : end;
    }

    private List<SealContent.RowsBehind> rowsBehind(SealedFigures figures, RegionCode region) {
        Stream<Question> asked = Stream.concat(
                figures.region().stream()
                        .flatMap(one -> questions(MeasureCatalogue.get(one.measure()), one.window(), one.year())),
                figures.children().stream()
                        .flatMap(one -> questions(MeasureCatalogue.get(one.measure()), one.window(), one.year())));
        return asked.distinct()
                .map(one -> SealContent.RowsBehind.of(
                        one.measure.code(), one.period, rows.of(one.measure, region, one.period)))
                .toList();
    }

    private record Question(Measure measure, Period period) {}

    /** A ratio has no rows of its own. */
    private static Stream<Question> questions(Measure measure, Window window, int year) {
        Measure.Ratio ratio = measure.ratio();
        return ratio == null
                ? Stream.of(new Question(measure, FigurePeriods.spanning(measure, window, year)))
                : Stream.of(ratio.numerator(), ratio.denominator())
                        .flatMap(part -> questions(MeasureCatalogue.get(part), window, year));
    }

    /** One seal of an application, the last when no number is given. */
    Optional<EvaluationSeal> find(UUID evaluation, @Nullable Integer number) {
        return entities
                .createQuery(
                        "from EvaluationSeal where evaluation = :evaluation and (:number = 0 or sealNumber = :number)"
                                + " order by sealNumber desc",
                        EvaluationSeal.class)
                .setParameter("evaluation", evaluation)
                .setParameter("number", number == null ? 0 : number)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
