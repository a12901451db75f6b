package org.sanji.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.kernel.RegionCode;

/** A new town or village of a county. */
public record RegionRequest(
        @NotNull
        @Schema(
                description = "Its statistical code: that of a town or village in the county",
                examples = "320412100998")
        RegionCode code,

        @NotBlank @Size(min = 1, max = 60) @Schema(examples = "湖滨社区居委会")
        String name,

        @NotNull @Schema(description = "First day of the region", examples = "2024-01-01")
        LocalDate validFrom) {}
