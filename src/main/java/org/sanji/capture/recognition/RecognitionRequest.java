package org.sanji.capture.recognition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recognition as a client writes it. */
public record RecognitionRequest(
        @NotNull @Schema(description = "The institution that holds it, or whose town holds it")
        UUID institution,

        @NotNull RecognitionKind kind,
        @NotNull @Schema(examples = "2023-10-20") LocalDate grantedOn,

        @Nullable @Schema(description = "Last day it is valid; none when it does not expire", examples = "2026-10-19")
        LocalDate validUntil,

        @Nullable @Schema(description = "From this day on it is no longer held", examples = "2025-05-01")
        LocalDate revokedOn,

        @Size(max = 100) @Nullable @Schema(description = "Who granted it", examples = "常州市教育局")
        String grantedBy,

        @Size(max = 60) @Nullable @Schema(examples = "常教职社〔2023〕8号")
        String documentNumber,

        @Size(max = 500) @Nullable String remark) {

    /** The earlier of the last valid day and the day before the revocation; none while it is held without an end. */
    @Nullable
    LocalDate lastDayHeld() {
        if (revokedOn == null) {
            return validUntil;
        }
        LocalDate before = revokedOn.minusDays(1);
        return validUntil == null || before.isBefore(validUntil) ? before : validUntil;
    }

    /** The same, no longer held from that day on. */
    RecognitionRequest revokedOn(LocalDate day) {
        return new RecognitionRequest(institution, kind, grantedOn, validUntil, day, grantedBy, documentNumber, remark);
    }

    static RecognitionRequest of(Recognition row) {
        return new RecognitionRequest(
                row.institution(),
                row.kind,
                row.grantedOn,
                row.validUntil,
                row.revokedOn,
                row.grantedBy,
                row.documentNumber,
                row.remark());
    }
}
