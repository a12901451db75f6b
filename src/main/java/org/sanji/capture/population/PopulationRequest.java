package org.sanji.capture.population;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A population figure as a client writes it. */
public record PopulationRequest(
        @NotNull @Schema(description = "The institution that stands for the region it serves")
        UUID institution,

        @NotNull @Min(2000) @Max(2099) @Schema(examples = "2025")
        Integer year,

        @NotNull
        @Min(0)
        @Max(100_000_000)
        @Schema(description = "Household-registered population (户籍)", examples = "81250")
        Integer registered,

        @Min(0) @Max(100_000_000) @Nullable @Schema(description = "Resident population (常住)", examples = "143600")
        Integer resident,

        @NotBlank
        @Size(min = 1, max = 200)
        @Schema(description = "Where the figure comes from", examples = "武进区统计年鉴 2025")
        String source,

        @Size(max = 500) @Nullable String remark) {

    static PopulationRequest of(Population row) {
        return new PopulationRequest(
                row.institution(), row.populationYear, row.registered, row.resident, row.source, row.remark());
    }
}
