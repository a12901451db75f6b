package org.sanji.capture.learninggroupmeeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A meeting of a learning group as it is recorded. */
@Schema(name = "LearningGroupMeeting")
public record LearningGroupMeetingView(
        UUID id,
        UUID institution,
        UUID group,
        String title,
        LearningGroupMeetingKind kind,
        LocalDate heldOn,
        int participants,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static LearningGroupMeetingView of(LearningGroupMeeting row) {
        return new LearningGroupMeetingView(
                row.id(),
                row.institution(),
                row.learningGroup,
                row.title,
                row.kind,
                row.heldOn,
                row.participants,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
