package org.sanji.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. */
@Schema(name = "AuditEvent")
public record AuditEventView(
        UUID id,
        Instant happenedAt,

        @Schema(description = "Stable identity of who acted")
        String actor,

        @Schema(description = "Name of who acted", examples = "王敏 (wujin-admin)")
        String actorName,

        AuditAction action,

        @Schema(description = "What kind of row changed, as its path names it", examples = "activities")
        String subject,

        UUID subjectId,

        @JsonRawValue @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT) @Nullable
        String before,

        @JsonRawValue @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT) @Nullable
        String after) {

    static AuditEventView of(AuditEvent event) {
        return new AuditEventView(
                event.id,
                event.happenedAt,
                event.actor,
                event.actorName,
                event.action,
                event.subject,
                event.subjectId,
                event.stateBefore,
                event.stateAfter);
    }
}
