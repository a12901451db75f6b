package org.sanji.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.EvaluationService;
import org.sanji.kernel.ProblemException;

/** Reads seals. */
@ApplicationScoped
public class Seals {

    private static final String NAMES = """
            select new org.sanji.seal.SealName(sealNumber, digest, sealedAt, sealedBy) from EvaluationSeal
             where evaluation = :evaluation order by sealNumber
            """;

    private final EntityManager entities;
    private final SealService sealing;
    private final EvaluationService evaluations;

    Seals(EntityManager entities, SealService sealing, EvaluationService evaluations) {
        this.entities = entities;
        this.sealing = sealing;
        this.evaluations = evaluations;
    }

    /** The seals of an application, the first one first. */
    public List<SealName> names(UUID evaluation) {
        return entities.createQuery(NAMES, SealName.class)
                .setParameter("evaluation", evaluation)
                .getResultList();
    }

    /** The last seal of an application; none before the first submission. */
    public Optional<SealName> last(UUID evaluation) {
        return names(evaluation).stream().reduce((earlier, later) -> later);
    }

    /**
     * One seal.
     *
     * @param number the last one when null
     * @throws ProblemException 404 when there is none, 403 outside the caller's region
     */
    @Transactional
    SealView get(UUID evaluation, @Nullable Integer number) {
        Evaluation application = evaluations.require(evaluation);
        return SealView.of(require(application.id(), number));
    }

    /**
     * A seal as it is read, and held against itself at that moment.
     *
     * @param faults what does not hold, in words; empty when all does
     */
    public record Opened(SealName name, SealContent content, List<String> faults) {}

    /**
     * Opens a seal of an application the caller may see.
     *
     * @param number the last one when null
     */
    public Optional<Opened> open(UUID evaluation, @Nullable Integer number) {
        return sealing.find(evaluation, number).map(Seals::opened);
    }

    private static Opened opened(EvaluationSeal seal) {
        return new Opened(
                new SealName(seal.sealNumber, seal.digest, seal.sealedAt, seal.sealedBy),
                content(seal),
                SealVerification.faults(SealJson.tree(SealView.of(seal))));
    }

    /** What changed from one seal to another, the last two when no numbers are given. */
    @Transactional
    SealDifferenceView difference(UUID evaluation, @Nullable Integer from, @Nullable Integer to) {
        Evaluation application = evaluations.require(evaluation);
        EvaluationSeal later = require(application.id(), to);
        EvaluationSeal earlier = require(application.id(), from == null ? Math.max(1, later.sealNumber - 1) : from);
        return SealDifferenceView.of(content(earlier), content(later));
    }

    private EvaluationSeal require(UUID evaluation, @Nullable Integer number) {
        return sealing.find(evaluation, number).orElseThrow(ProblemException::notFound);
    }

    private static SealContent content(EvaluationSeal seal) {
        return SealJson.bind(SealJson.parse(seal.content), SealContent.class);
    }
}
