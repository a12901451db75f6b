package org.sanji.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.standard.Standard;

/**
 * A standard held against one region and year.
 *
 * @param eligibility the decision at the gate; null when the standard has none
 * @param asOf when the oldest figure used was computed
 * @param stale whether later changes are not in the figures yet
 */
public record Scorecard(
        Standard standard,
        List<Verdict> verdicts,
        @Nullable EligibilityDecision eligibility,
        @Nullable Instant asOf,
        boolean stale) {

    /** What of it who acts above counties is told. */
    Scorecard withoutNumbersOfPeople() {
        return new Scorecard(standard, Verdict.withoutNumbersOfPeople(standard, verdicts), eligibility, asOf, stale);
    }
}
