package org.sanji.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.recognition.RecognitionLedger;
import org.sanji.kernel.RegionCode;
import org.sanji.rollup.FigureService;
import org.sanji.rollup.OwnFigureService;
import org.sanji.standard.Clause;
import org.sanji.standard.Rule;
import org.sanji.standard.Standard;

/** Scores a region with what the roll-up and the ledger of recognitions know at this moment. */
@ApplicationScoped
class RegionScoring {

    private final FigureService figures;
    private final OwnFigureService ownFigures;
    private final RecognitionLedger ledger;

    RegionScoring(FigureService figures, OwnFigureService ownFigures, RecognitionLedger ledger) {
        this.figures = figures;
        this.ownFigures = ownFigures;
        this.ledger = ledger;
    }

    /** All verdicts; the gate is asked for the given day. */
    @Transactional
    Scorecard score(Standard standard, RegionCode region, int year, LocalDate day) {
        List<Rule> rules = standard.clauses().stream()
                .filter(clause -> clause.speaksTo(region.level()))
                .map(Clause::rule)
                .toList();
        var regionFigures = new RegionFigures(region, figures, ownFigures, ledger).prefetch(rules, year);
        List<Verdict> verdicts = Scoring.score(standard, regionFigures, year, day);
        return new Scorecard(
                standard,
                verdicts,
                decide(standard, regionFigures, day),
                regionFigures.asOf(),
                regionFigures.isStale());
    }

    /** The decision at the gate alone; null when the standard has none. */
    @Transactional
    @Nullable
    EligibilityDecision eligibility(Standard standard, RegionCode region, LocalDate day) {
        return decide(standard, new RegionFigures(region, figures, ownFigures, ledger), day);
    }

    private static @Nullable EligibilityDecision decide(Standard standard, Figures figures, LocalDate day) {
        var gate = standard.eligibility();
        return gate != null && gate.rule() instanceof Rule.Held held
                ? Eligibility.decide(figures.grants(held.recognition()), held.years(), day)
                : null;
    }
}
