package org.sanji.capture.incentive;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An incentive as a client writes it. */
public record IncentiveRequest(
        @NotNull @Schema(description = "The institution that granted it")
        UUID institution,

        @NotNull IncentiveKind kind,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "学习积分兑换")
        String title,

        @NotNull @Schema(examples = "2025-12-05") LocalDate grantedOn,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "People who got something", examples = "120")
        Integer beneficiaries,

        @Nullable
        @PositiveOrZero
        @Digits(integer = 12, fraction = 2)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^\\d{1,12}(\\.\\d{1,2})?$",
                description = "What it cost, in CNY, at most two places",
                examples = "3600.00")
        BigDecimal amount,

        @Size(max = 60) @Nullable @Schema(examples = "湖社教〔2025〕3号")
        String documentNumber,

        @Size(max = 500) @Nullable String remark) {

    static IncentiveRequest of(Incentive row) {
        return new IncentiveRequest(
                row.institution(),
                row.kind,
                row.title,
                row.grantedOn,
                row.beneficiaries,
                row.amount,
                row.documentNumber,
                row.remark());
    }
}
