package org.sanji.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.recognition.RecognitionKind;
import org.sanji.kernel.RegionCode;

/** A campaign as a client writes it. */
public record CampaignRequest(
        @NotBlank @Size(min = 1, max = 100) @Schema(examples = "2025年数字化学习示范社区认定")
        String title,

        @NotBlank @Size(min = 1, max = 80) @Schema(examples = "changzhou-digital-learning-community")
        String standard,

        @NotBlank @Size(min = 1, max = 40) @Schema(description = "Version of the standard", examples = "trial")
        String version,

        @NotNull @Min(2000) @Max(2099) @Schema(description = "The year that is evaluated", examples = "2025")
        Integer year,

        @Nullable
        @Size(min = 1, max = 500)
        @Schema(description = "The regions that may apply; all when absent", examples = "[\"320412100\",\"320412102\"]")
        List<@NotNull RegionCode> invited,

        @NotNull @Schema(description = "First day for applications", examples = "2026-01-05")
        LocalDate opensOn,

        @NotNull
        @Schema(description = "Last day for applications and for their first submission", examples = "2026-03-31")
        LocalDate closesOn,

        @NotNull
        @Schema(
                description = "Day by which all is decided; what is returned is submitted again by then",
                examples = "2026-06-30")
        LocalDate decidesOn,

        @Nullable
        @Min(1)
        @Max(9)
        @Schema(description = "How many reviewers assess an application; 2 when absent", examples = "2")
        Integer assessors,

        @NotNull @Schema(description = "What is granted") RecognitionKind recognition,

        @Nullable
        @Min(1)
        @Max(50)
        @Schema(description = "For how many years it is granted; absent when it does not expire", examples = "4")
        Integer validYears,

        @Nullable
        @Min(1)
        @Max(50)
        @Schema(description = "After how many years it is looked at again; absent when never", examples = "2")
        Integer recheckYears) {

    static final int USUAL_ASSESSORS = 2;
}
