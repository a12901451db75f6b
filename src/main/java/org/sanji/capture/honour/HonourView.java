package org.sanji.capture.honour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.kernel.Identified;

/** An honour as it is recorded. */
@Schema(name = "Honour")
public record HonourView(
        UUID id,
        UUID institution,
        String title,
        AdministrativeLevel level,
        LocalDate awardedOn,
        String awardedBy,
        @Nullable String documentNumber,
        HonourSubject subject,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static HonourView of(Honour row) {
        return new HonourView(
                row.id(),
                row.institution(),
                row.title,
                row.level,
                row.awardedOn,
                row.awardedBy,
                row.documentNumber,
                row.subject,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
