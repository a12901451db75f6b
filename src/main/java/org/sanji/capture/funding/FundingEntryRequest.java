package org.sanji.capture.funding;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A funding entry as a client writes it. */
public record FundingEntryRequest(
        @NotNull UUID institution,

        @NotNull @Min(2000) @Max(2099) @Schema(description = "Fiscal year, a calendar year", examples = "2025")
        Integer year,

        @Nullable
        @Schema(
                description = "The day it counts on, in the fiscal year; its last day when absent",
                examples = "2025-06-30")
        LocalDate bookedOn,

        @NotNull FundingType type,
        @NotNull FundingSource source,
        @NotNull FundingPurpose purpose,

        @NotNull
        @Positive
        @Digits(integer = 13, fraction = 2)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^\\d{1,13}(\\.\\d{1,2})?$",
                description = "CNY, greater than zero, at most two places",
                examples = "120000.00")
        BigDecimal amount,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "数字化学习体验中心设备")
        String title,

        @Size(max = 500) @Nullable String remark) {

    LocalDate bookedOnOrYearEnd() {
        return bookedOn == null ? LocalDate.of(year, Month.DECEMBER, 31) : bookedOn;
    }

    static FundingEntryRequest of(FundingEntry row) {
        return new FundingEntryRequest(
                row.institution(),
                row.fiscalYear,
                row.bookedOn,
                row.entryType,
                row.source,
                row.purpose,
                row.amount,
                row.title,
                row.remark());
    }
}
