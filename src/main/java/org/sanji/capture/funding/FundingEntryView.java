package org.sanji.capture.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A funding entry as it is recorded. */
@Schema(name = "FundingEntry")
public record FundingEntryView(
        UUID id,
        UUID institution,
        int year,
        LocalDate bookedOn,
        FundingType type,
        FundingSource source,
        FundingPurpose purpose,

        @Schema(
                type = SchemaType.STRING,
                pattern = "^\\d{1,13}\\.\\d{2}$",
                description = "CNY, with two places",
                examples = "120000.00")
        BigDecimal amount,

        String title,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static FundingEntryView of(FundingEntry row) {
        return new FundingEntryView(
                row.id(),
                row.institution(),
                row.fiscalYear,
                row.bookedOn,
                row.entryType,
                row.source,
                row.purpose,
                row.amount,
                row.title,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
