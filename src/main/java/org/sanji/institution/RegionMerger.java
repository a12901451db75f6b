package org.sanji.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** The merger of a town or village into another one of its level in the county. */
public record RegionMerger(
        @NotNull @Schema(description = "The region that ends the day before", examples = "320412100001")
        RegionCode region,

        @NotNull @Schema(description = "The region it becomes part of", examples = "320412100002")
        RegionCode into,

        @NotNull @Schema(description = "First day on which it is part of the other one", examples = "2024-01-01")
        LocalDate mergedOn,

        @Nullable
        @Schema(
                description =
                        "Whether institutions that stand in it stand in the other one from then on; refused without it"
                                + " while there are any",
                examples = "true")
        Boolean moveInstitutions,

        @NotBlank @Size(min = 1, max = 500) @Schema(examples = "行政村合并")
        String reason) {}
