package org.sanji.rollup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of holding all stored figures of a county against its rows. */
@Schema(name = "Reconciliation")
public record ReconciliationView(
        UUID id,

        @Schema(description = "NIGHTLY by itself, COMMAND when somebody asked")
        Reconciliation.Cause cause,

        Instant startedAt,

        Instant finishedAt,

        @Schema(description = "How many stored figures were compared", examples = "41237")
        long compared,

        @Schema(
                description =
                        "How many of them differ, at most 200 of a measure counted; anything but 0 is a fault of this system",
                examples = "0")
        int differences,

        @Schema(description = "Whether what differed was marked to be computed again")
        boolean repaired,

        @Schema(
                description =
                        "The differences, at most 100 of institutions and 100 of regions a measure; only when a single reconciliation is asked for")
        List<Difference> problems) {

    /** One stored figure that is not what the rows give. */
    @Schema(name = "FigureDifference")
    public record Difference(
            @Schema(examples = "activity.count") String measure,

            @Schema(description = "Id of an institution or code of a region", examples = "320412100")
            String place,

            @Nullable
            @Schema(
                    description = "The month of the change; null for people and things that are counted once",
                    examples = "2025-03")
            String month,

            BigDecimal stored,
            BigDecimal computed,
            long storedRows,
            long computedRows) {

        static Difference of(FigureDifference row) {
            return new Difference(
                    row.measure,
                    row.place,
                    row.month == 0 ? null : "%04d-%02d".formatted(row.month / 100, row.month % 100),
                    FigureTable.plain(row.storedValue),
                    FigureTable.plain(row.computedValue),
                    row.storedRows,
                    row.computedRows);
        }
    }

    static ReconciliationView of(Reconciliation row, List<FigureDifference> problems) {
        return new ReconciliationView(
                row.id,
                row.cause,
                row.startedAt,
                row.finishedAt,
                row.compared,
                row.differences,
                row.repaired,
                problems.stream().map(Difference::of).toList());
    }
}
