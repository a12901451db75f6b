package org.sanji.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.Etag;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.Period;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Opens the reporting periods of a county and keeps the day they are due. */
@ApplicationScoped
class ReportingPeriodService {

    private static final List<Sort<ReportingPeriod>> SORTS =
            List.of(Sort.byDate("firstDay", row -> row.firstDay), Sort.byDate("dueOn", row -> row.dueOn));
    private static final int MONTHS_OF_QUARTER = 3;
    private static final String OF_DAYS =
            "select id from ReportingPeriod where firstDay = :firstDay and lastDay = :lastDay";

    private final EntityManager entities;
    private final RequestBodies bodies;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Clock clock;

    ReportingPeriodService(
            EntityManager entities, RequestBodies bodies, AuditTrail audit, CurrentRequest current, Clock clock) {
        this.entities = entities;
        this.bodies = bodies;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    ReportingPeriodView open(ReportingPeriodRequest request) {
        requireWholeCounty();
        Period period = request.period();
        if (period.months().size() == MONTHS_OF_QUARTER) {
            throw ProblemException.rule("/period", "month-or-year", period.toString());
        }
        requireDueInTime(period, request.dueOn());
        requireNew(period);
        var row = new ReportingPeriod(period, request.dueOn(), clock.instant());
        entities.persist(row);
        audit.record(AuditAction.CREATED, ReportingPeriod.SUBJECT, row.id, null, AuditTrail.stateOf(row));
        return ReportingPeriodView.of(row);
    }

    ReportingPeriodView get(UUID id) {
        return ReportingPeriodView.of(require(id));
    }

    PageView<ReportingPeriodView> page(ReportingPeriodFilter filter, PageQuery page) {
        DateSpan year = filter.year() == null ? null : DateSpan.ofYear(filter.year());
        return Listing.of(ReportingPeriod.class, ReportingPeriod::id)
                .where("r.firstDay >= :first", "first", year == null ? null : year.from())
                .where("r.lastDay <= :last", "last", year == null ? null : year.to())
                .sortedBy(filter.sort(), SORTS)
                .page(entities, page)
                .map(ReportingPeriodView::of);
    }

    @Transactional
    ReportingPeriodView replace(UUID id, @Nullable String ifMatch, ReportingPeriodChange change) {
        return change(id, ifMatch, row -> change);
    }

    @Transactional
    ReportingPeriodView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(
                id,
                ifMatch,
                row -> patch.apply(new ReportingPeriodChange(row.dueOn), ReportingPeriodChange.class, bodies));
    }

    private ReportingPeriodView change(
            UUID id, @Nullable String ifMatch, Function<ReportingPeriod, ReportingPeriodChange> wanted) {
        requireWholeCounty();
        ReportingPeriod row = require(id);
        new Etag(row.version).require(ifMatch);
        ReportingPeriodChange change = wanted.apply(row);
        requireDueInTime(row.period(), change.dueOn());
        String before = AuditTrail.stateOf(row);
        row.dueOn = change.dueOn();
        entities.flush();
        audit.record(AuditAction.CHANGED, ReportingPeriod.SUBJECT, row.id, before, AuditTrail.stateOf(row));
        return ReportingPeriodView.of(row);
    }

    /**
     * The period with this id.
     *
     * @throws ProblemException 404 when the county has no such period
     */
    ReportingPeriod require(UUID id) {
        // Not find: under a filter such as the county's it plans its statement anew each time.
        ReportingPeriod row = entities.createQuery("from ReportingPeriod where id = :id", ReportingPeriod.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
        if (row == null) {
            throw ProblemException.notFound();
        }
        return row;
    }

    private void requireWholeCounty() {
        current.requireAuthorityOver(new RegionCode(current.code()));
    }

    /** Two who open the same one at the same moment are stopped by the unique key instead. */
    private void requireNew(Period period) {
        boolean open = !entities.createQuery(OF_DAYS, UUID.class)
                .setParameter("firstDay", period.start())
                .setParameter("lastDay", period.end())
                .getResultList()
                .isEmpty();
        if (open) {
            throw ProblemException.of(ProblemType.DUPLICATE, "reporting-period-open", period.toString());
        }
    }

    private static void requireDueInTime(Period period, LocalDate dueOn) {
        if (dueOn.isBefore(period.start())) {
            throw ProblemException.rule(
                    "/dueOn", "due-before-period", period.start().toString());
        }
    }
}
