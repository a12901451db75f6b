package org.sanji.capture.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A guidance visit as it is recorded. */
@Schema(name = "GuidanceVisit")
public record GuidanceVisitView(
        UUID id,
        UUID institution,
        @Nullable UUID guided,
        GuidanceKind kind,
        String subject,
        LocalDate heldOn,
        int participants,
        @Nullable String guide,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static GuidanceVisitView of(GuidanceVisit row) {
        return new GuidanceVisitView(
                row.id(),
                row.institution(),
                row.guided,
                row.kind,
                row.subject,
                row.heldOn,
                row.participants,
                row.guide,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
