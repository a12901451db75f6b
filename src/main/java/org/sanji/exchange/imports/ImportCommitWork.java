package org.sanji.exchange.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sanji.exchange.table.TableRow;
import org.sanji.job.JobRun;
import org.sanji.job.JobState;
import org.sanji.job.JobWork;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/**
 * Stores the rows of an import. Each chunk is one transaction with the progress over it, so that a try that takes over
 * begins behind the last row that was stored.
 */
@ApplicationScoped
class ImportCommitWork implements JobWork {

    static final String KIND = "import-commit";

    private final ImportedFile file;
    private final ChunkAttempts attempts;
    private final ImportRecords records;

    ImportCommitWork(ImportedFile file, ChunkAttempts attempts, ImportRecords records) {
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
        ImportRun stored = records.require(id);
        if (stored.state != ImportState.COMMITTING) {
            // A try before this one came to its end and could not say so.
            return result;
        }
        long total = (long) stored.created + stored.updated + stored.unchanged + stored.rejected;
        if (run.done() == 0) {
            run.advance(0, total, ImportCounts.none());
        }
        file.read(stored, null, run.done(), (sheet, rows) -> store(run, stored, sheet, rows));
        QuarkusTransaction.requiringNew().run(() -> {
            records.committed(id, run.counts());
            run.advance(run.done(), run.total(), run.counts());
        });
        return result;
    }

    private void store(JobRun run, ImportRun stored, RowApplication.Sheet sheet, List<TableRow> rows) {
        if (!sheet.headings().errors().isEmpty()) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "import-with-errors", stored.rejected);
        }
        Set<Integer> skipped = records.rejectedLines(
                stored.id, rows.getFirst().number(), rows.getLast().number());
        var storing = new Storing(run, stored, records);
        attempts.store(sheet, rows, skipped, storing);
        if (storing.isStopped()) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "import-stopped");
        }
    }

    /** What is kept of an import while its rows are stored. */
    private static final class Storing implements ChunkAttempts.Storing {

        private final JobRun run;
        private final ImportRun stored;
        private final ImportRecords records;
        private boolean stopped;

        Storing(JobRun run, ImportRun stored, ImportRecords records) {
            this.run = run;
            this.stored = stored;
            this.records = records;
        }

        @Override
        public void begin() {
            records.takeTurn(stored.feature);
        }

        @Override
        public void keep(List<RowResult> results) {
            run.advance(run.done() + results.size(), run.total(), ImportCounts.with(run.counts(), results));
        }

        @Override
        public void reject(RowResult refused) {
            records.add(stored.id, List.of(refused));
            keep(List.of(refused));
            stopped = stored.mode == ImportMode.WHOLE;
        }

        @Override
        public boolean goesOn() {
            return !stopped;
        }

        boolean isStopped() {
            return stopped;
        }
    }

    @Override
    public void ended(JobRun run, JobState state) {
        records.ended(
                run.parameters(ImportParameters.class).run(),
                state == JobState.CANCELLED ? ImportState.CANCELLED : ImportState.FAILED,
                run.counts());
    }
}
