package org.sanji.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.HexFormat;
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
        String after,

        @Schema(
                description = "Which link of the county's chain it is in; 0 for what was written before there was one",
                examples = "1742")
        long link,

        @Schema(description = "Its place in the link", examples = "0")
        int line,

        @Schema(description = "Hash of the link, SHA-256; null for what was written before there was a chain") @Nullable
        String hash) {

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
                event.stateAfter,
                event.linkNumber,
                event.lineNumber,
                event.hash == null ? null : HexFormat.of().formatHex(event.hash));
    }
}
