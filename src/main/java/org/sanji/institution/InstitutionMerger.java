package org.sanji.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The merger of an institution into another one of its tier. Its rows stay its own and count where it stood. */
public record InstitutionMerger(
        @NotNull @Schema(description = "First day on which it is part of the other one", examples = "2025-07-01")
        LocalDate mergedOn,

        @NotNull
        @Schema(description = "The institution that takes over, and under which all stands that stood under it")
        UUID into,

        @NotBlank @Size(min = 1, max = 500) @Schema(examples = "并镇，两校合一")
        String reason) {}
