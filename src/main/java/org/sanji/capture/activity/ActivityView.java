package org.sanji.capture.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.LearningMode;
import org.sanji.kernel.Identified;

/** An activity as it is recorded. */
@Schema(name = "Activity")
public record ActivityView(
        UUID id,
        UUID institution,
        String title,
        ActivityKind kind,
        LearningMode mode,
        LocalDate heldOn,
        int participants,
        @Nullable String partnerVenue,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static ActivityView of(Activity row) {
        return new ActivityView(
                row.id(),
                row.institution(),
                row.title,
                row.kind,
                row.mode,
                row.heldOn,
                row.participants,
                row.partnerVenue,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
