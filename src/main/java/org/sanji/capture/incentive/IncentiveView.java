package org.sanji.capture.incentive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** An incentive as it is recorded. */
@Schema(name = "Incentive")
public record IncentiveView(
        UUID id,
        UUID institution,
        IncentiveKind kind,
        String title,
        LocalDate grantedOn,
        int beneficiaries,

        @Nullable
        @Schema(
                type = SchemaType.STRING,
                pattern = "^\\d{1,12}\\.\\d{2}$",
                description = "What it cost, in CNY, with two places",
                examples = "3600.00")
        BigDecimal amount,

        @Nullable String documentNumber,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static IncentiveView of(Incentive row) {
        return new IncentiveView(
                row.id(),
                row.institution(),
                row.kind,
                row.title,
                row.grantedOn,
                row.beneficiaries,
                row.amount,
                row.documentNumber,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
