package org.sanji.capture.media;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.WebAddress;

/** A media report as a client writes it. */
public record MediaReportRequest(
        @NotNull @Schema(description = "The institution it is about")
        UUID institution,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "湖塘镇：指尖上的社区课堂")
        String title,

        @NotBlank @Size(min = 1, max = 100) @Schema(examples = "常州日报")
        String outlet,

        @NotNull @Schema(examples = "MUNICIPAL") AdministrativeLevel outletLevel,
        @NotNull MediaKind kind,
        @NotNull @Schema(examples = "2025-05-18") LocalDate publishedOn,

        @Size(max = 500)
        @WebAddress
        @Nullable
        @Schema(
                description = "Where to read it; tells whether two reports are the same article",
                examples = "https://www.example.cn/2025/0518/1.html")
        String link,

        @NotNull ReportSubject subject,
        @Size(max = 500) @Nullable String remark) {

    static MediaReportRequest of(MediaReport row) {
        return new MediaReportRequest(
                row.institution(),
                row.title,
                row.outlet,
                row.outletLevel,
                row.kind,
                row.publishedOn,
                row.link,
                row.subject,
                row.remark());
    }
}
