package org.sanji.capture.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** An enrolment as it is recorded. */
@Schema(name = "Enrolment")
public record EnrolmentView(
        UUID id,
        UUID institution,
        @JsonProperty("class") UUID courseClass,
        UUID learner,
        LocalDate enrolledOn,
        @Nullable Integer attendedSessions,
        @Nullable LocalDate completedOn,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static EnrolmentView of(Enrolment row) {
        return new EnrolmentView(
                row.id(),
                row.institution(),
                row.courseClass,
                row.learner,
                row.enrolledOn,
                row.attendedSessions,
                row.completedOn,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
