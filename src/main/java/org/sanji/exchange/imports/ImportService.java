package org.sanji.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.FeatureDoors;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.exchange.column.FeatureTables;
import org.sanji.job.JobService;
import org.sanji.job.JobView;
import org.sanji.job.Jobs;
import org.sanji.kernel.Etag;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;

/**
 * Begins, shows and commits imports. Who acts for the whole county sees all of them, everybody else his own: another one
 * is answered as if it did not exist.
 */
@ApplicationScoped
class ImportService {

    private final FeatureTables tables;
    private final FeatureDoors doors;
    private final ImportRecords records;
    private final Jobs jobs;
    private final JobService jobService;
    private final EntityManager entities;
    private final CurrentRequest current;
    private final Clock clock;

    ImportService(
            FeatureTables tables,
            FeatureDoors doors,
            ImportRecords records,
            Jobs jobs,
            JobService jobService,
            EntityManager entities,
            CurrentRequest current,
            Clock clock) {
        this.tables = tables;
        this.doors = doors;
        this.records = records;
        this.jobs = jobs;
        this.jobService = jobService;
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Refuses who may not record rows of a feature, before anything is received.
     *
     * @throws ProblemException 403, 404 when there is no such feature
     */
    void requireMayImport(String feature) {
        FeatureTable table = tables.get(feature);
        doors.of(table).requireMayCreate(current.caller());
    }

    /** Begins an import with the check of its rows. */
    @Transactional
    JobView begin(String feature, ImportFiles.Received file) {
        var run = new ImportRun(feature, file, current.caller(), clock.instant());
        entities.persist(run);
        return queue(run, ImportCheckWork.KIND);
    }

    private JobView queue(ImportRun run, String kind) {
        run.job = jobs.queue(kind, new ImportParameters(run.id));
        entities.flush();
        return jobService.get(run.job);
    }

    PageView<ImportView> page(ImportFilter filter, PageQuery page) {
        return Listing.of(ImportRun.class, run -> run.id)
                .where("r.feature = :feature", "feature", filter.feature())
                .where("r.state = :state", "state", filter.state())
                .where("r.digest = :digest", "digest", filter.digest())
                .where(
                        "r.requestedBy = :own",
                        "own",
                        seesAll() ? null : current.caller().id())
                .newestFirst()
                .page(entities, page)
                .map(ImportView::of);
    }

    @Transactional
    ImportView get(UUID id) {
        return ImportView.of(visible(id));
    }

    @Transactional
    PageView<ImportErrorView> errors(UUID id, PageQuery page) {
        visible(id);
        return Listing.of(ImportError.class, error -> error.id)
                .where("r.importRun = :run", "run", id)
                .page(entities, page)
                .map(ImportErrorView::of);
    }

    /**
     * Begins to store the rows of a checked import.
     *
     * @throws ProblemException 409 when it is not checked, or something is wrong with it and all of it is wanted, or with all
     *     of it; 412 and 428 for its version
     */
    @Transactional
    JobView commit(UUID id, @Nullable String ifMatch, ImportMode mode) {
        ImportRun run = visible(id);
        requireMayImport(run.feature);
        new Etag(run.version).require(ifMatch);
        if (run.state != ImportState.CHECKED) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "import-not-checked");
        }
        requireStorable(run, mode);
        run.state = ImportState.COMMITTING;
        run.mode = mode;
        return queue(run, ImportCommitWork.KIND);
    }

    /** Nothing of a file can be stored whose headings are not understood: then all its rows are rejected. */
    private static void requireStorable(ImportRun run, ImportMode mode) {
        int good = run.created + run.updated + run.unchanged;
        if (run.errorCount > 0 && (mode == ImportMode.WHOLE || good == 0)) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "import-with-errors", run.rejected);
        }
    }

    /**
     * An import the caller may see, whose rows somebody has looked through.
     *
     * @throws ProblemException 409 when its check goes on or failed
     */
    @Transactional
    ImportRun checked(UUID id) {
        ImportRun run = visible(id);
        if (run.checkedAt == null) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "import-not-checked");
        }
        return run;
    }

    /** An import the caller may see. */
    @Transactional
    ImportRun visible(UUID id) {
        return records.find(id)
                .filter(run ->
                        seesAll() || run.requestedBy.equals(current.caller().id()))
                .orElseThrow(ProblemException::notFound);
    }

    private boolean seesAll() {
        return current.caller().covers(new RegionCode(current.code()));
    }
}
