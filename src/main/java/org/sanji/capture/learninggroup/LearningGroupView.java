package org.sanji.capture.learninggroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A learning group as it is recorded. */
@Schema(name = "LearningGroup")
public record LearningGroupView(
        UUID id,
        UUID institution,
        String name,
        LearningGroupKind kind,
        String subject,
        int members,
        boolean digital,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static LearningGroupView of(LearningGroup row) {
        return new LearningGroupView(
                row.id(),
                row.institution(),
                row.name,
                row.kind,
                row.subject,
                row.members,
                row.digital,
                row.validFrom,
                row.validTo,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
