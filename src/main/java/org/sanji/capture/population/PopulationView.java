package org.sanji.capture.population;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A population figure as it is recorded. */
@Schema(name = "Population")
public record PopulationView(
        UUID id,
        UUID institution,
        int year,

        @Schema(description = "Household-registered population (户籍)")
        int registered,

        @Nullable @Schema(description = "Resident population (常住)")
        Integer resident,

        String source,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static PopulationView of(Population row) {
        return new PopulationView(
                row.id(),
                row.institution(),
                row.populationYear,
                row.registered,
                row.resident,
                row.source,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
