package org.sanji.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;

/** What may change about a piece of evidence. Another clause is another piece of evidence. */
public record EvidenceDescription(
        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "关于成立数字化学习社区建设领导小组的通知")
        String title,

        @NotNull @Schema(description = "First day it speaks for", examples = "2025-01-15")
        LocalDate effectiveFrom,

        @Nullable @Schema(description = "Last day it speaks for; open when absent", examples = "2025-12-31")
        LocalDate effectiveTo,

        @Size(max = 500) @Nullable @Schema(examples = "扫描件") String remark) {

    void requireOrder() {
        new DateSpan(effectiveFrom, effectiveTo).requireOrder("/effectiveTo");
    }
}
