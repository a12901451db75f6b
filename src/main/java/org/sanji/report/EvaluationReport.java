package org.sanji.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.VerdictCounts;
import org.sanji.seal.SealedEvidence;

/**
 * The page of an evaluation.
 *
 * @param place the place and those above it, the largest first
 * @param state where the application stands, in words
 * @param reopened whether the community is at work on another submission than the one shown
 * @param seal null while nothing was submitted: then the page is a draft
 * @param asOf when the oldest figure was computed; null when nothing was ever recorded
 * @param comparedOn the day of what places and years are compared by, which no seal holds
 */
public record EvaluationReport(
        List<String> place,
        String regionName,
        int year,
        Standard standard,
        String state,
        boolean reopened,
        LocalDate appliedOn,
        @Nullable String campaign,
        @Nullable Instant asOf,
        boolean stale,
        VerdictCounts counts,
        @Nullable Decision decision,
        @Nullable Seal seal,
        List<LackReport> lacks,
        List<ClauseReport.Group> groups,
        List<SealedEvidence> evidence,
        List<Step> history,
        LocalDate comparedOn) {

    /** What it was held against. */
    public record Standard(String code, String version, String title, String source, String digest) {}

    /**
     * What came of it.
     *
     * @param revoked whether it was granted once and taken back
     * @param recognition what was granted, declined or taken back
     * @param day of the decision
     * @param validUntil null when it does not expire
     * @param recheckOn null when it is never looked at again
     */
    public record Decision(
            boolean granted,
            boolean revoked,
            String recognition,
            LocalDate day,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate recheckOn,
            String region,
            String by) {}

    /**
     * The seal all of it is taken from.
     *
     * @param path where the file is
     * @param faults what does not hold, in the words of the verification
     */
    public record Seal(int number, String digest, Instant at, String path, List<String> faults) {}

    /** One step of its life. */
    public record Step(
            String action,
            Instant at,
            String name,
            @Nullable String reason) {}

    public boolean isDraft() {
        return seal == null;
    }

    /** How many clauses there are that speak to the place. */
    public long clauses() {
        return counts.met() + counts.notMet() + counts.undecided();
    }

    /** The part of the clauses with a result, in percent, for a bar. */
    public String part(long count) {
        return Scale.percent(clauses() == 0 ? 0 : 100.0 * count / clauses());
    }
}
