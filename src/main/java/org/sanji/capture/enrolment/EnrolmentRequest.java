package org.sanji.capture.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;

/** An enrolment as a client writes it. */
public record EnrolmentRequest(
        @NotNull @Schema(description = "The institution that holds the class")
        UUID institution,

        @NotNull @JsonProperty("class") @Schema(description = "A class with a place left")
        UUID courseClass,

        @NotNull @Schema(description = "A learner registered anywhere in the county; once in a class")
        UUID learner,

        @NotNull
        @Schema(
                description = "Not before the learner registered, not after the class ended, not in the future",
                examples = "2025-02-24")
        LocalDate enrolledOn,

        @Min(0)
        @Max(200)
        @Nullable
        @Schema(description = "How many sessions of the class the learner attended so far", examples = "1")
        Integer attendedSessions,

        @Nullable
        @Schema(
                description = "The day the learner completed the class; absent until then; not in the future",
                examples = "2025-06-30")
        LocalDate completedOn,

        @Size(max = 500) @Nullable String remark) {

    static EnrolmentRequest of(Enrolment row) {
        return new EnrolmentRequest(
                row.institution(),
                row.courseClass,
                row.learner,
                row.enrolledOn,
                row.attendedSessions,
                row.completedOn,
                row.remark());
    }

    DateSpan days() {
        return new DateSpan(enrolledOn, completedOn == null ? enrolledOn : completedOn);
    }
}
