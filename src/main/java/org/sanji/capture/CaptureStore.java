package org.sanji.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.institution.StaleMarks;
import org.sanji.kernel.Etag;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.reporting.AffectedDays;
import org.sanji.reporting.ReportingLocks;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;

/**
 * The five moves every capture feature calls: add, get, page, change, remove. Each checks that the institution is the
 * caller's and open on the row's days, that no approved reporting period is altered and that a change is based on the
 * current version, writes the audit line and marks the figures stale, all in the caller's transaction. A feature that
 * needs something else does it in its own service.
 */
@ApplicationScoped
public class CaptureStore {

    private final EntityManager entities;
    private final InstitutionDirectory institutions;
    private final ReportingLocks locks;
    private final StaleMarks staleMarks;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Clock clock;

    CaptureStore(
            EntityManager entities,
            InstitutionDirectory institutions,
            ReportingLocks locks,
            StaleMarks staleMarks,
            AuditTrail audit,
            CurrentRequest current,
            Clock clock) {
        this.entities = entities;
        this.institutions = institutions;
        this.locks = locks;
        this.staleMarks = staleMarks;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Stores a new row.
     *
     * @throws ProblemException 422 when the institution is unknown or not open on the row's days, 403 outside the
     *     caller's region, 409 when they lie in an approved reporting period
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T extends CapturedRecord> T add(T row) {
        List<AffectedDays> everywhere = RowState.everywhere(row);
        locks.requireOpen(everywhere, institutions.holdOpen(row.institution(), row.days(), row.countsAlsoAt()));
        row.recorded(clock.instant());
        entities.persist(row);
        mark(row.feature(), everywhere);
        audit.record(AuditAction.CREATED, row.feature(), row.id(), null, AuditTrail.stateOf(row));
        return row;
    }

    /**
     * Reads one row.
     *
     * @throws ProblemException 404 when the county has no such row, 403 outside the caller's region
     */
    public <T extends CapturedRecord> T get(Class<T> type, UUID id) {
        // Not find: under a filter such as the county's it costs more than a query (decision 12).
        T row = entities.createQuery("from " + type.getName() + " r where r.id = :id", type)
                .setParameter("id", id)
                .getSingleResultOrNull();
        if (row == null) {
            throw ProblemException.notFound();
        }
        institutions.requireAuthorityOver(row.institution());
        return row;
    }

    /** Reads one page of the rows in the caller's region. */
    public <T extends CapturedRecord> PageView<T> page(Listing<T> listing, CaptureFilter filter, PageQuery page) {
        listing.where("r.institution = :institution", "institution", filter.institution());
        Caller caller = current.caller();
        var county = new RegionCode(current.code());
        if (!caller.covers(county)) {
            inRegion(listing, "callerRegion", caller.regionCodes());
        }
        if (filter.region() != null && !filter.region().covers(county)) {
            inRegion(listing, "region", List.of(filter.region().value()));
        }
        return listing.page(entities, page);
    }

    /** Codes of one place, which have as many digits. */
    private static void inRegion(Listing<?> listing, String parameter, List<String> codes) {
        String under = "r.institution in (select i.id from Institution i where substring(i.region, 1, %d) in :%s)";
        listing.where(under.formatted(codes.getFirst().length(), parameter), parameter, codes);
    }

    /**
     * Changes a row. Both where and when it counted before, and where and when it counts now, become stale.
     *
     * @throws ProblemException 404, 403, 412, 428 as for get and the version; 422 as for add; 409 when it alters days of
     *     an approved reporting period
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T extends CapturedRecord> T change(Class<T> type, UUID id, @Nullable String ifMatch, Consumer<T> edit) {
        T row = get(type, id);
        new Etag(row.version()).require(ifMatch);
        String before = AuditTrail.stateOf(row);
        RowState stateBefore = RowState.of(row);
        edit.accept(row);
        RowState state = RowState.of(row);
        locks.requireOpen(
                stateBefore.until(state),
                institutions.holdOpen(
                        row.institution(), state.claimedSince(stateBefore), stateBefore.institutionsWith(state)));
        entities.flush();
        mark(row.feature(), stateBefore);
        if (!state.everywhere().equals(stateBefore.everywhere())) {
            mark(row.feature(), state);
        }
        audit.record(AuditAction.CHANGED, row.feature(), row.id(), before, AuditTrail.stateOf(row));
        return row;
    }

    /**
     * Removes a row; the audit trail keeps what it said.
     *
     * @throws ProblemException 404, 403, 412, 428 as for get and the version; 409 as for add
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T extends CapturedRecord> void remove(Class<T> type, UUID id, @Nullable String ifMatch) {
        T row = get(type, id);
        new Etag(row.version()).require(ifMatch);
        RowState state = RowState.of(row);
        locks.requireOpen(state.everywhere());
        mark(row.feature(), state);
        audit.record(AuditAction.REMOVED, row.feature(), row.id(), AuditTrail.stateOf(row), null);
        entities.remove(row);
    }

    private void mark(String feature, RowState state) {
        mark(feature, state.everywhere());
    }

    private void mark(String feature, List<AffectedDays> everywhere) {
        everywhere.forEach(altered -> staleMarks.mark(altered.institution(), feature, altered.days()));
    }
}
