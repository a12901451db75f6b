package org.sanji.capture.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** An outcome as it is recorded. */
@Schema(name = "Outcome")
public record OutcomeView(
        UUID id,
        UUID institution,
        UUID learner,
        @Nullable UUID enrolment,
        OutcomeKind kind,
        String title,
        @Nullable String certificateNumber,
        @Nullable BigDecimal credits,
        LocalDate grantedOn,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static OutcomeView of(Outcome row) {
        return new OutcomeView(
                row.id(),
                row.institution(),
                row.learner,
                row.enrolment,
                row.kind,
                row.title,
                row.certificateNumber,
                row.credits,
                row.grantedOn,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
