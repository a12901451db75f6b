package org.sanji.capture.learnerrecord;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learner has learned so far. It tells the learner by id alone; whoever may read it may read the learner too. */
@Schema(name = "LearnerRecord")
public record LearnerRecordView(
        UUID learner,

        @Schema(description = "The institution the learner is registered at")
        UUID institution,

        @Schema(description = "By the day of the enrolment") List<TakenClass> classes,

        @Schema(description = "By the day they were granted")
        List<GrantedOutcome> outcomes,

        @Schema(description = "Hours of online learning, by platform")
        List<PlatformHours> onlineLearning,

        LearnerTotals totals) {}
