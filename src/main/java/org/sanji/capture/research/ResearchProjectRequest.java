package org.sanji.capture.research;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;

/** A research project as a client writes it. */
public record ResearchProjectRequest(
        @NotNull @Schema(description = "The institution that did it")
        UUID institution,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "社区数字化学习模式的实践研究")
        String title,

        @NotNull ResearchKind kind,

        @NotNull @Schema(description = "Level of who commissioned or recognised it", examples = "MUNICIPAL")
        AdministrativeLevel level,

        @NotNull @Schema(description = "Whether it is about digital learning", examples = "true")
        Boolean digital,

        @NotNull @Schema(examples = "2025-03-01") LocalDate startedOn,

        @Nullable @Schema(description = "None while it goes on", examples = "2025-11-30")
        LocalDate finishedOn,

        @Size(max = 500) @Nullable @Schema(description = "What came of it", examples = "研究报告一份")
        String result,

        @Size(max = 200) @Nullable @Schema(description = "Where it was published", examples = "《社区教育》2025年第3期")
        String publishedIn,

        @Size(max = 500) @Nullable String remark) {

    static ResearchProjectRequest of(ResearchProject row) {
        return new ResearchProjectRequest(
                row.institution(),
                row.title,
                row.kind,
                row.level,
                row.digital,
                row.startedOn,
                row.finishedOn,
                row.result,
                row.publishedIn,
                row.remark());
    }
}
