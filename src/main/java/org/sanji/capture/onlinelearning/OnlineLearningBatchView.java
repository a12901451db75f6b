package org.sanji.capture.onlinelearning;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch: counts that add up to the records sent, and the records in the order they were sent. */
@Schema(name = "OnlineLearningBatch")
public record OnlineLearningBatchView(
        int created,
        int updated,
        int unchanged,
        int rejected,

        @Schema(description = "One for each record, in the order they were sent")
        List<OnlineLearningBatchResult> results) {

    static OnlineLearningBatchView of(List<OnlineLearningBatchResult> results) {
        return new OnlineLearningBatchView(
                count(results, PushOutcome.CREATED),
                count(results, PushOutcome.UPDATED),
                count(results, PushOutcome.UNCHANGED),
                count(results, PushOutcome.REJECTED),
                results);
    }

    private static int count(List<OnlineLearningBatchResult> results, PushOutcome outcome) {
        return (int)
                results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
