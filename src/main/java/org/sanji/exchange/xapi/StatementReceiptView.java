package org.sanji.exchange.xapi;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a statement. */
@Schema(name = "StatementReceipt")
public record StatementReceiptView(
        @Schema(description = "The id of the statement; online learning carries it as sourceRecordId")
        UUID statement,

        @Schema(examples = "http://adlnet.gov/expapi/verbs/terminated")
        String verb,

        @Schema(examples = "https://learning.example.cn") @Nullable
        String homePage,

        @Schema(description = "The name of the actor's account", examples = "u-1625378") @Nullable
        String accountName,

        Instant happenedAt,
        Instant storedAt,
        StatementOutcome outcome,

        @Schema(description = "Why it is kept and not counted; null of others") @Nullable
        StatementReason reason,

        @Schema(
                description = "As online learning calls the platform; null while it is not counted",
                examples = "常州终身教育在线")
        @Nullable
        String platform) {

    static StatementReceiptView of(XapiStatement row) {
        return new StatementReceiptView(
                row.statement,
                row.verb,
                row.homePage,
                row.accountName,
                row.happenedAt,
                row.storedAt,
                row.outcome,
                row.reason,
                row.outcome == StatementOutcome.COUNTED ? row.platform : null);
    }
}
