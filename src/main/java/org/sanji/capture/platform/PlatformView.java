package org.sanji.capture.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A platform as it is recorded. */
@Schema(name = "Platform")
public record PlatformView(
        UUID id,
        UUID institution,
        PlatformKind kind,
        String name,
        @Nullable String address,

        @Nullable @Schema(description = "The office or post in charge of it")
        String personInCharge,

        List<PlatformNetwork> connectedTo,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static PlatformView of(Platform row) {
        return new PlatformView(
                row.id(),
                row.institution(),
                row.kind,
                row.name,
                row.address,
                row.personInCharge,
                row.connectedTo,
                row.validFrom,
                row.validTo,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
