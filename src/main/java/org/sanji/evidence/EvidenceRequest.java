package org.sanji.evidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.WebAddress;
import org.sanji.kernel.RegionCode;

/** A piece of evidence as a client announces it. With a link it is complete; without one a file follows. */
public record EvidenceRequest(
        @NotBlank @Size(min = 1, max = 80) @Schema(examples = "changzhou-digital-learning-community")
        String standard,

        @NotBlank @Size(min = 1, max = 40) @Schema(description = "Version of the standard", examples = "trial")
        String version,

        @NotBlank @Size(min = 1, max = 40) @Schema(description = "The clause it serves", examples = "1.2")
        String clause,

        @NotNull RegionCode region,

        @NotNull @Min(2000) @Max(2099) @Schema(description = "The year that is evaluated", examples = "2025")
        Integer year,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "关于成立数字化学习社区建设领导小组的通知")
        String title,

        @NotNull @Schema(description = "First day it speaks for", examples = "2025-01-15")
        LocalDate effectiveFrom,

        @Nullable @Schema(description = "Last day it speaks for; open when absent", examples = "2025-12-31")
        LocalDate effectiveTo,

        @Size(max = 500)
        @WebAddress
        @Nullable
        @Schema(
                description = "A page that shows it. Without one, the file is sent to the revisions of this evidence",
                examples = "https://www.example.cn/2025/0518/1.html")
        String link,

        @Size(max = 500) @Nullable String remark) {}
