package org.sanji.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.Figures;
import org.sanji.evaluation.RegionScoring;
import org.sanji.evaluation.Scoring;
import org.sanji.evaluation.Verdict;
import org.sanji.seal.SealContent;
import org.sanji.seal.SealedAnswer;
import org.sanji.seal.SealedEvidence;
import org.sanji.seal.SealedVerdict;
import org.sanji.seal.Seals;
import org.sanji.standard.Standard;
import org.sanji.standard.StandardReader;

/**
 * What the page of an evaluation rests on: a seal or, before the first submission, what stands at this moment.
 *
 * @param seal null before the first submission
 * @param words the verdicts reckoned again for their wording, which no seal holds; none when the seal does not hold
 * @param asOf when the oldest figure was computed; of a seal, when it was sealed
 * @param stale whether later changes are not in the figures yet
 */
record Findings(
        Seals.@Nullable Opened seal,
        Standard standard,
        Figures figures,
        List<SealedVerdict> verdicts,
        List<Verdict> words,
        List<SealedAnswer> answers,
        List<SealedEvidence> evidence,
        @Nullable Instant asOf,
        boolean stale) {

    /** Of a seal, and of nothing else. */
    static Findings of(Seals.Opened seal) {
        SealContent content = seal.content();
        Standard standard = StandardReader.read(content.standard().document());
        Figures figures = content.figures().asked();
        SealContent.Application application = content.application();
        return new Findings(
                seal,
                standard,
                figures,
                content.verdicts(),
                seal.faults().isEmpty()
                        ? Scoring.score(standard, figures, application.year(), application.appliedOn())
                        : List.of(),
                content.selfAssessment(),
                content.evidence(),
                application.sealedAt(),
                false);
    }

    /** Of what stands at this moment. */
    static Findings of(
            Standard standard,
            RegionScoring.Basis basis,
            List<Verdict> verdicts,
            List<SealedAnswer> answers,
            List<SealedEvidence> evidence) {
        return new Findings(
                null,
                standard,
                basis.figures(),
                verdicts.stream().map(SealedVerdict::of).toList(),
                verdicts,
                answers,
                evidence,
                basis.asOf(),
                basis.stale());
    }

    Map<String, SealedVerdict> byClause() {
        return verdicts.stream()
                .collect(Collectors.toMap(verdict -> String.valueOf(verdict.clause()), Function.identity()));
    }
}
