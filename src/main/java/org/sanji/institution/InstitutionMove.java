package org.sanji.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** A move: from a day on, the institution stands elsewhere. What it recorded before stays where it was. */
public record InstitutionMove(
        @NotNull @Schema(description = "First day at the new place", examples = "2025-07-01")
        LocalDate movedOn,

        @NotNull @Schema(description = "The region it serves from then on")
        RegionCode region,

        @Schema(description = "The institution above it from then on; none for a county college") @Nullable
        UUID parent,

        @NotBlank @Size(min = 1, max = 500) @Schema(examples = "行政区划调整")
        String reason) {}
