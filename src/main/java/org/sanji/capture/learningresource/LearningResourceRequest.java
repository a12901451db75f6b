package org.sanji.capture.learningresource;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.WebAddress;

/** A learning resource as a client writes it. */
public record LearningResourceRequest(
        @NotNull @Schema(description = "The institution that made it")
        UUID institution,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "乱针绣入门")
        String title,

        @NotNull ResourceKind kind,

        @NotNull @Schema(description = "Not in the future", examples = "2025-03-08")
        LocalDate madeOn,

        @NotNull @Schema(description = "Whether the institution planned it itself", examples = "true")
        Boolean selfPlanned,

        @NotNull @Schema(description = "Whether it draws on local culture", examples = "true")
        Boolean localCulture,

        @Nullable @Schema(description = "When it appeared on the institution's own site", examples = "2025-04-01")
        LocalDate publishedOn,

        @Size(max = 500)
        @WebAddress
        @Nullable
        @Schema(description = "Where to find it", examples = "https://hutang.example.cn/resources/17.html")
        String link,

        @Size(max = 10) @Nullable @Schema(description = "To which platforms it was pushed, each named once")
        List<@NotNull @Valid Push> pushes,

        @Size(max = 500) @Nullable String remark) {

    static LearningResourceRequest of(LearningResourceEntry row) {
        return new LearningResourceRequest(
                row.institution(),
                row.title,
                row.kind,
                row.madeOn,
                row.selfPlanned,
                row.localCulture,
                row.publishedOn,
                row.link,
                row.pushes(),
                row.remark());
    }

    /** The pushes; none when the client says nothing of them. */
    List<Push> allPushes() {
        return pushes == null ? List.of() : pushes;
    }

    @Nullable
    LocalDate pushedOn(PushTarget target) {
        return allPushes().stream()
                .filter(push -> push.to() == target)
                .map(Push::pushedOn)
                .findFirst()
                .orElse(null);
    }
}
