package org.sanji.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** An application as a client writes it. */
public record EvaluationRequest(
        @NotBlank @Size(min = 1, max = 80) @Schema(examples = "changzhou-digital-learning-community")
        String standard,

        @NotBlank @Size(min = 1, max = 40) @Schema(description = "Version of the standard", examples = "trial")
        String version,

        @NotNull @Schema(description = "The region that applies, of a level the standard evaluates")
        RegionCode region,

        @NotNull @Min(2000) @Max(2099) @Schema(description = "The year that is evaluated", examples = "2025")
        Integer year,

        @Nullable
        @Schema(
                description = "Day of application as it stands on the paper; not in the future; today when absent",
                examples = "2025-12-01")
        LocalDate appliedOn,

        @Size(max = 500) @Nullable String remark,

        @Nullable
        @Schema(
                description =
                        "The campaign it is applied in, of that standard, version and year. Without one it stays a"
                                + " draft: it can be read, but not submitted")
        UUID campaign) {}
