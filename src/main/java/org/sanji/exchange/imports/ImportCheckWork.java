package org.sanji.exchange.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanji.exchange.table.TableRow;
import org.sanji.job.JobRun;
import org.sanji.job.JobState;
import org.sanji.job.JobWork;

/**
 * Checks every row of an import by doing with it what storing would do, and rolling that back. A try that is interrupted
 * begins anew: nothing was stored.
 */
@ApplicationScoped
class ImportCheckWork implements JobWork {

    static final String KIND = "import-check";

    private final ImportedFile file;
    private final ChunkAttempts attempts;
    private final ImportRecords records;

    ImportCheckWork(ImportedFile file, ChunkAttempts attempts, ImportRecords records) {
        this.file = file;
        this.attempts = attempts;
        this.records = records;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String perform(JobRun run) {
        UUID id = run.parameters(ImportParameters.class).run();
        String result = "/v1/counties/" + run.county() + "/imports/" + id;
        if (records.require(id).state != ImportState.CHECKING) {
            // A try before this one came to its end and could not say so.
            return result;
        }
        while (QuarkusTransaction.requiringNew().call(() -> beginAgain(run, id))) {
            // until nothing is left of what an earlier try found
        }
        Headings headings =
                file.read(records.require(id), new SeenRows(), 0, (sheet, rows) -> check(run, id, sheet, rows));
        if (!headings.errors().isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> records.add(id, List.of(new RowResult(1, RowOutcome.REJECTED, headings.errors()))));
        }
        QuarkusTransaction.requiringNew().run(() -> {
            records.checked(id, run.counts());
            run.advance(run.done(), null, run.counts());
        });
        return result;
    }

    /** In one transaction with a look at the lease: who has lost it forgets nothing of what the next one has found. */
    private boolean beginAgain(JobRun run, UUID id) {
        boolean more = records.forgetErrors(id);
        run.advance(0, null, ImportCounts.none());
        return more;
    }

    private void check(JobRun run, UUID id, RowApplication.Sheet sheet, List<TableRow> rows) {
        List<RowResult> results = sheet.headings().errors().isEmpty() ? attempts.check(sheet, rows) : unreadable(rows);
        Map<String, Long> counts = ImportCounts.with(run.counts(), results);
        QuarkusTransaction.requiringNew().run(() -> {
            records.add(id, results);
            run.advance(run.done() + rows.size(), null, counts);
        });
    }

    /** Where nobody knows what a column is, no row can be read. */
    private static List<RowResult> unreadable(List<TableRow> rows) {
        List<RowResult> results = new ArrayList<>(rows.size());
        rows.forEach(row -> results.add(new RowResult(row.number(), RowOutcome.REJECTED, List.of())));
        return results;
    }

    @Override
    public void ended(JobRun run, JobState state) {
        records.ended(
                run.parameters(ImportParameters.class).run(),
                state == JobState.CANCELLED ? ImportState.CANCELLED : ImportState.FAILED,
                run.counts());
    }
}
