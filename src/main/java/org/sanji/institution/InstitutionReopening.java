package org.sanji.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** The reopening of a closed institution. The days in between stay closed. */
public record InstitutionReopening(
        @NotNull @Schema(description = "First day it is open again", examples = "2026-03-01")
        LocalDate reopenedOn,

        @NotNull @Schema(description = "The region it serves from then on")
        RegionCode region,

        @Schema(description = "The institution above it from then on; none for a county college") @Nullable
        UUID parent,

        @NotBlank @Size(min = 1, max = 500) @Schema(examples = "校舍修缮完毕，恢复办学")
        String reason) {}
