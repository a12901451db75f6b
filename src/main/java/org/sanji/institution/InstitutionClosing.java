package org.sanji.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The closure of an institution. Its rows stay. */
public record InstitutionClosing(
        @NotNull @Schema(description = "Last day it is open", examples = "2025-06-30")
        LocalDate closedOn,

        @Schema(description = "The institution that takes over, if any") @Nullable
        UUID successor,

        @NotBlank @Size(min = 1, max = 500) @Schema(examples = "村委会合并，教学站并入学校")
        String reason) {}
