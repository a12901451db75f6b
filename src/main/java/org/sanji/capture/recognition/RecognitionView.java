package org.sanji.capture.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A recognition as it is recorded. */
@Schema(name = "Recognition")
public record RecognitionView(
        UUID id,
        UUID institution,
        RecognitionKind kind,
        LocalDate grantedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate revokedOn,

        @Nullable
        @Schema(
                description = "Last day it is held: the earlier of validUntil and the day before revokedOn",
                readOnly = true)
        LocalDate heldTo,

        @Nullable String grantedBy,
        @Nullable String documentNumber,
        @Nullable String remark,

        @Nullable
        @Schema(description = "The application whose decision wrote it: nobody but a recheck ends it", readOnly = true)
        UUID evaluation,

        Instant recordedAt,
        int version)
        implements Identified {

    static RecognitionView of(Recognition row) {
        return new RecognitionView(
                row.id(),
                row.institution(),
                row.kind,
                row.grantedOn,
                row.validUntil,
                row.revokedOn,
                row.heldTo,
                row.grantedBy,
                row.documentNumber,
                row.remark(),
                row.evaluation,
                row.recordedAt(),
                row.version());
    }
}
