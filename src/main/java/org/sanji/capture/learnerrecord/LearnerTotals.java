package org.sanji.capture.learnerrecord;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.capture.outcome.OutcomeKind;

/** What a learner's record adds up to. */
@Schema(name = "LearnerTotals")
public record LearnerTotals(
        @Schema(description = "Courses enrolled in, each once", examples = "3")
        int courses,

        @Schema(description = "Classes completed", examples = "2")
        int completed,

        @Schema(examples = "1") int certificates,
        @Schema(examples = "2.0") BigDecimal credits,
        @Schema(examples = "31.50") BigDecimal onlineHours,

        @Schema(description = "Hours of the sessions attended in classes", examples = "42.00")
        BigDecimal hoursAttended) {

    private static final int CREDITS_SCALE = 1;
    private static final int HOURS_SCALE = 2;

    static LearnerTotals of(List<TakenClass> classes, List<GrantedOutcome> outcomes, List<PlatformHours> online) {
        return new LearnerTotals(
                (int) classes.stream().map(TakenClass::course).distinct().count(),
                (int) classes.stream()
                        .filter(taken -> taken.completedOn() != null)
                        .count(),
                (int) outcomes.stream()
                        .filter(outcome -> outcome.kind() == OutcomeKind.CERTIFICATE)
                        .count(),
                sum(
                        outcomes.stream()
                                .map(GrantedOutcome::credits)
                                .filter(Objects::nonNull)
                                .toList(),
                        CREDITS_SCALE),
                sum(online.stream().map(PlatformHours::hours).toList(), HOURS_SCALE),
                sum(classes.stream().map(TakenClass::hoursAttended).toList(), HOURS_SCALE));
    }

    private static BigDecimal sum(List<BigDecimal> parts, int scale) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(scale);
    }
}
