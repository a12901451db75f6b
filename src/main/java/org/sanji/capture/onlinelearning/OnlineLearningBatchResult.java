package org.sanji.capture.onlinelearning;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;

/** What became of one record of a batch. */
public record OnlineLearningBatchResult(
        PushOutcome outcome,

        @Schema(description = "The id of the stored record; null when it was rejected") @Nullable
        UUID record,

        @Schema(description = "Why it was rejected, with pointers into the batch")
        List<FieldError> errors) {

    static OnlineLearningBatchResult of(int index, PushedRecord pushed) {
        String place = "/records/" + index;
        return new OnlineLearningBatchResult(
                pushed.outcome(),
                pushed.record(),
                pushed.errors().stream().map(error -> error.under(place)).toList());
    }
}
