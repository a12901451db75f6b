package org.sanji.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/**
 * Takes away what says who somebody is, from every row of the county about the person. What was done stays, under a
 * random key that is the same in all of them, so that no figure changes; an approved period is not altered either.
 */
@ApplicationScoped
public class PersonErasure {

    private final CaptureStore store;
    private final PersonRows rows;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Clock clock;
    private final Event<PersonErased> erased;

    PersonErasure(
            CaptureStore store,
            PersonRows rows,
            EntityManager entities,
            AuditTrail audit,
            CurrentRequest current,
            Clock clock,
            Event<PersonErased> erased) {
        this.store = store;
        this.rows = rows;
        this.entities = entities;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
        this.erased = erased;
    }

    /** What the trail keeps of it. */
    private record Line(String reason, PersonRecord row) {}

    /**
     * Erases the person of a row.
     *
     * @throws ProblemException 404 when the county has no such row; 403 when the caller does not act for all of the county;
     *     409 when it is a team or was erased before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(Class<? extends PersonRecord> type, UUID id, DisclosureRequest request) {
        PersonRecord wanted = store.get(type, id);
        current.requireAuthorityOver(new RegionCode(current.code()));
        if (wanted.isErased() || !wanted.isPerson()) {
            throw ProblemException.of(
                    ProblemType.STATE_CONFLICT, wanted.isErased() ? "person-erased" : "team-no-person");
        }
        UUID keyBefore = wanted.personKey();
        // Of no time and no number: nothing leads from it to anybody.
        UUID key = UUID.randomUUID();
        Instant now = clock.instant();
        for (PersonRecord row : rows.about(keyBefore)) {
            String before = AuditTrail.stateOf(row);
            row.erase(key, now);
            entities.flush();
            String after = AuditTrail.stateOf(new Line(request.reason(), row));
            audit.record(AuditAction.ERASED, row.feature(), row.id(), before, after);
        }
        erased.fire(new PersonErased(current.county(), keyBefore, key));
    }
}
