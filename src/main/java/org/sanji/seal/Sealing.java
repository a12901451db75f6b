package org.sanji.seal;

import java.time.LocalDate;
import java.util.List;
import org.sanji.evaluation.Figures;
import org.sanji.evaluation.Scoring;
import org.sanji.standard.Standard;

/** Verdicts, and the figures they were reckoned from. */
record Sealing(SealedFigures figures, List<SealedVerdict> verdicts) {

    /**
     * Scores a region and keeps all that scoring asks.
     *
     * @param day on which the gate is asked
     */
    static Sealing of(Standard standard, Figures figures, int year, LocalDate day) {
        var recorded = new RecordedFigures(figures);
        List<SealedVerdict> verdicts = Scoring.score(standard, recorded, year, day).stream()
                .map(SealedVerdict::of)
                .toList();
        return new Sealing(recorded.sealed(), verdicts);
    }
}
