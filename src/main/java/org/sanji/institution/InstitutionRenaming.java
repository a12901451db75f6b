package org.sanji.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new name from a day on. A name that was written wrongly is corrected by PUT or PATCH instead. */
public record InstitutionRenaming(
        @NotNull @Schema(description = "First day of the new name, today at the latest", examples = "2024-09-01")
        LocalDate renamedOn,

        @NotBlank @Size(min = 1, max = 120) @Schema(examples = "湖塘街道社区教育中心")
        String name,

        @NotBlank @Size(min = 1, max = 500) @Schema(examples = "撤镇设街道")
        String reason) {}
