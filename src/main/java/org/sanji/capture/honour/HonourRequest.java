package org.sanji.capture.honour;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;

/** An honour as a client writes it. */
public record HonourRequest(
        @NotNull @Schema(description = "The institution it belongs to")
        UUID institution,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "社区教育先进集体")
        String title,

        @NotNull @Schema(description = "Level of who awarded it", examples = "MUNICIPAL")
        AdministrativeLevel level,

        @NotNull @Schema(examples = "2025-10-15") LocalDate awardedOn,

        @NotBlank @Size(min = 1, max = 100) @Schema(description = "Who awarded it", examples = "常州市教育局")
        String awardedBy,

        @Size(max = 60) @Nullable @Schema(examples = "常教职社〔2025〕12号")
        String documentNumber,

        @NotNull @Schema(description = "What was honoured") HonourSubject subject,

        @Size(max = 500) @Nullable String remark) {

    static HonourRequest of(Honour row) {
        return new HonourRequest(
                row.institution(),
                row.title,
                row.level,
                row.awardedOn,
                row.awardedBy,
                row.documentNumber,
                row.subject,
                row.remark());
    }
}
