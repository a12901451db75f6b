package org.sanji.exchange.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.table.TableFormat;
import org.sanji.kernel.Identified;

/** An import as it stands. Until it is committed the numbers say what would become of its rows. */
@Schema(name = "Import")
public record ImportView(
        UUID id,

        @Schema(ref = "Feature") String feature,

        @Schema(examples = "活动.xlsx") String fileName,
        TableFormat format,

        @Schema(
                description = "SHA-256 of the file, in hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(description = "Bytes", examples = "48213") long size,

        ImportState state,

        @Schema(description = "How it was committed") @Nullable
        ImportMode mode,

        @Schema(description = "All rows: the sum of the next four numbers", examples = "1200")
        int rows,

        @Schema(examples = "1000") int created,
        @Schema(examples = "150") int updated,
        @Schema(examples = "40") int unchanged,

        @Schema(description = "Rows in which something is wrong", examples = "10")
        int rejected,

        @Schema(description = "What is wrong in all of them", examples = "12")
        int errors,

        @Schema(description = "The job that works on it, or did so last") @Nullable
        UUID job,

        @Schema(examples = "武进管理员 (wujin-admin)") String requestedBy,
        Instant receivedAt,
        @Nullable Instant checkedAt,
        @Nullable Instant committedAt,
        int version)
        implements Identified {

    static ImportView of(ImportRun run) {
        return new ImportView(
                run.id,
                run.feature,
                run.fileName,
                run.format,
                run.digest,
                run.byteCount,
                run.state,
                run.mode,
                run.created + run.updated + run.unchanged + run.rejected,
                run.created,
                run.updated,
                run.unchanged,
                run.rejected,
                run.errorCount,
                run.job,
                run.requestedByName,
                run.receivedAt,
                run.checkedAt,
                run.committedAt,
                run.version);
    }
}
