package org.sanji.capture.learnerrecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.outcome.OutcomeKind;

/** One outcome a learner was granted. */
@Schema(name = "GrantedOutcome")
public record GrantedOutcome(
        UUID outcome,

        @Schema(description = "The institution that granted it")
        UUID institution,

        @Nullable @Schema(description = "The enrolment it comes from; null when from no class")
        UUID enrolment,

        OutcomeKind kind,
        @Schema(examples = "智能手机摄影结业证书") String title,
        @Nullable @Schema(examples = "武社教结〔2025〕0117号") String certificateNumber,
        @Nullable @Schema(examples = "1.0") BigDecimal credits,
        @Schema(examples = "2025-06-30") LocalDate grantedOn) {

    /** The columns {@link #of} reads, of an outcome o. */
    static final String COLUMNS =
            "o.id, o.institution, o.enrolment, o.kind, o.title, o.certificateNumber, o.credits, o.grantedOn";

    static GrantedOutcome of(Object[] row) {
        return new GrantedOutcome(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (OutcomeKind) row[3],
                (String) row[4],
                (String) row[5],
                (BigDecimal) row[6],
                (LocalDate) row[7]);
    }
}
