package org.sanji.capture.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.WebAddress;
import org.sanji.kernel.DateSpan;

/** A platform as a client writes it. */
public record PlatformRequest(
        @NotNull @Schema(description = "The institution that keeps it")
        UUID institution,

        @NotNull PlatformKind kind,

        @NotBlank @Size(min = 1, max = 120) @Schema(examples = "湖塘社区教育网")
        String name,

        @Size(max = 500)
        @WebAddress
        @Nullable
        @Schema(description = "Where to find it", examples = "https://hutang.example.cn/")
        String address,

        @Size(max = 60)
        @Pattern(regexp = PlatformRequest.SOMETHING)
        @Nullable
        @Schema(description = "The office or post in charge of it: not the name of a person", examples = "社区教育中心办公室主任")
        String personInCharge,

        @Size(max = 3) @Nullable List<@NotNull PlatformNetwork> connectedTo,

        @NotNull @Schema(description = "First day in use", examples = "2023-09-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day in use; absent while it is", examples = "2026-12-31")
        LocalDate validTo,

        @Size(max = 500) @Nullable String remark) {

    // Blanks alone are nobody in charge, and a website is managed by somebody (S1 7.1).
    static final String SOMETHING = ".*\\S.*";

    static PlatformRequest of(Platform row) {
        return new PlatformRequest(
                row.institution(),
                row.kind,
                row.name,
                row.address,
                row.personInCharge,
                row.connectedTo,
                row.validFrom,
                row.validTo,
                row.remark());
    }

    /**
     * Refuses days that cannot be.
     *
     * @throws org.sanji.kernel.ProblemException 422 when it ends before it begins
     */
    void requirePossible() {
        new DateSpan(validFrom, validTo).requireOrder("/validTo");
    }
}
