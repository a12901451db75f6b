package org.sanji.capture.learninggroupmeeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A meeting of a learning group as a client writes it. */
public record LearningGroupMeetingRequest(
        @NotNull @Schema(description = "The institution that records it")
        UUID institution,

        @NotNull @Schema(description = "The group that met: one of the county that existed on that day")
        UUID group,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "手机摄影作品交流")
        String title,

        @NotNull LearningGroupMeetingKind kind,

        @NotNull @Schema(description = "Not in the future", examples = "2025-03-08")
        LocalDate heldOn,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "People who took part", examples = "21")
        Integer participants,

        @Size(max = 500) @Nullable String remark) {

    static LearningGroupMeetingRequest of(LearningGroupMeeting row) {
        return new LearningGroupMeetingRequest(
                row.institution(), row.learningGroup, row.title, row.kind, row.heldOn, row.participants, row.remark());
    }
}
