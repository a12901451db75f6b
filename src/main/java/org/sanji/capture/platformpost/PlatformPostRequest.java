package org.sanji.capture.platformpost;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.WebAddress;

/** A post as a client writes it. */
public record PlatformPostRequest(
        @NotNull @Schema(description = "The institution that published it")
        UUID institution,

        @NotNull @Schema(description = "The institution's platform, in use on that day")
        UUID platform,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "2025年春季课程报名")
        String title,

        @NotNull PostKind kind,

        @NotNull @Schema(description = "Not in the future", examples = "2025-02-20")
        LocalDate publishedOn,

        @Size(max = 500)
        @WebAddress
        @Nullable
        @Schema(description = "Where to read it", examples = "https://hutang.example.cn/2025/0220/1.html")
        String link,

        @Min(0) @Max(1_000_000_000) @Nullable @Schema(description = "How often it was read", examples = "380")
        Integer views,

        @Size(max = 500) @Nullable String remark) {

    static PlatformPostRequest of(PlatformPost row) {
        return new PlatformPostRequest(
                row.institution(),
                row.platform,
                row.title,
                row.kind,
                row.publishedOn,
                row.link,
                row.views,
                row.remark());
    }
}
