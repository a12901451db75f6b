package org.sanji.rollup;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.institution.StaleMarks;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;

/**
 * Holds all stored figures of a county against its rows, and says what differs: nothing may. It works in one transaction
 * that holds the county's lease, so no worker changes figures meanwhile; what is stale is worked off first.
 */
@ApplicationScoped
class ReconciliationService {

    private static final String SUBJECT = "reconciliations";
    /** Changes may come while it works: it is tried again this often before what they made stale is left out. */
    private static final int TRIES = 3;

    private static final int LONGEST_SECONDS = 900;

    private final RollUpService rollUp;
    private final StaleMarksSql marks;
    private final StaleMarks staleMarks;
    private final ReconciliationSql sql;
    private final EntityManager entities;
    private final CurrentRequest current;
    private final AuditTrail audit;
    private final Clock clock;

    ReconciliationService(
            RollUpService rollUp,
            StaleMarksSql marks,
            StaleMarks staleMarks,
            ReconciliationSql sql,
            EntityManager entities,
            CurrentRequest current,
            AuditTrail audit,
            Clock clock) {
        this.rollUp = rollUp;
        this.marks = marks;
        this.staleMarks = staleMarks;
        this.sql = sql;
        this.entities = entities;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Runs for the county of the request or job. A large county takes longer than a request commonly may. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    ReconciliationView run(Reconciliation.Cause cause, boolean repair) {
        String county = current.county();
        var run = new Reconciliation(cause, clock.instant());
        List<FigureDifference> problems = compare(county, run.id);
        run.compared = sql.stored(county);
        run.differences = problems.size();
        run.repaired = repair && !problems.isEmpty();
        if (run.repaired) {
            staleMarks.markCounty();
        }
        run.finishedAt = clock.instant();
        entities.persist(run);
        problems.forEach(entities::persist);
        audit.record(AuditAction.CREATED, SUBJECT, run.id, null, AuditTrail.stateOf(run));
        return ReconciliationView.of(run, problems);
    }

    /** Whether one of the night ran a while ago: on another replica, then, for all of them begin at the same time. */
    @Transactional
    boolean ranWithin(Duration duration) {
        return !entities.createQuery(
                        "select 1 from Reconciliation where cause = :cause and startedAt > :since", Integer.class)
                .setParameter("cause", Reconciliation.Cause.NIGHTLY)
                .setParameter("since", clock.instant().minus(duration))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Transactional
    PageView<ReconciliationView> page(ReconciliationFilter filter, PageQuery page) {
        return Listing.of(Reconciliation.class, row -> row.id)
                .sortedByTime(filter.sort(), "startedAt")
                .page(entities, page)
                .map(row -> ReconciliationView.of(row, List.of()));
    }

    @Transactional
    ReconciliationView get(UUID id) {
        Reconciliation run = entities.createQuery("from Reconciliation where id = :id", Reconciliation.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
        if (run == null) {
            throw ProblemException.notFound();
        }
        return ReconciliationView.of(
                run,
                entities.createQuery(
                                "from FigureDifference where reconciliation = :id order by id", FigureDifference.class)
                        .setParameter("id", id)
                        .getResultList());
    }

    private List<FigureDifference> compare(String county, UUID run) {
        List<FigureDifference> problems = List.of();
        for (int tried = 0; tried < TRIES; tried++) {
            rollUp.refreshInside(county);
            problems = differences(county, run);
            if (problems.isEmpty() || marks.marks(county).isEmpty()) {
                return problems;
            }
        }
        Set<String> changing = marks.placesOf(county);
        return problems.stream()
                .filter(problem -> !changing.contains(problem.place))
                .toList();
    }

    private List<FigureDifference> differences(String county, UUID run) {
        return MeasureCatalogue.all().stream()
                .filter(measure -> measure.counted().isPresent())
                .flatMap(measure ->
                        of(measure, county).stream().map(found -> new FigureDifference(run, measure.code(), found)))
                .toList();
    }

    private List<ReconciliationSql.Found> of(Measure measure, String county) {
        return measure.counted()
                .map(counting -> sql.differences(county, measure, counting))
                .orElse(List.of());
    }
}
