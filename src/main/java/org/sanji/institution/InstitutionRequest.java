package org.sanji.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** A new institution. */
public record InstitutionRequest(
        @NotBlank @Size(min = 1, max = 120) @Schema(examples = "湖塘镇社区学校")
        String name,

        @NotNull @Schema(examples = "TOWNSHIP_SCHOOL") Tier tier,

        @NotNull @Schema(description = "The region it serves: a county, a town or a village, by tier")
        RegionCode region,

        @Schema(description = "The institution above it; none for a county college") @Nullable
        UUID parent,

        @NotNull @Schema(description = "First day it is open", examples = "2020-09-01")
        LocalDate validFrom,

        @Size(max = 200) @Nullable String address,
        @Size(max = 500) @Nullable String remark) {}
