package org.sanji.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.kernel.RegionCode;

/** A new name of a town or village from a day on. */
public record RegionRenaming(
        @NotNull @Schema(examples = "320412100001") RegionCode region,

        @NotBlank @Size(min = 1, max = 60) @Schema(examples = "湖塘社区居委会")
        String name,

        @NotNull @Schema(description = "First day of the new name, today at the latest", examples = "2024-01-01")
        LocalDate renamedOn,

        @NotBlank @Size(min = 1, max = 500) @Schema(examples = "村改居")
        String reason) {}
