package org.sanji.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.ProblemException;

/** Reads rows in the clear for who says why, and notes it in the trail, in one transaction: no line, no answer. */
@ApplicationScoped
public class PersonalDataReads {

    private final CaptureStore store;
    private final AuditTrail audit;

    PersonalDataReads(CaptureStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Reads one row that says something personal.
     *
     * @throws ProblemException 404 when the county has no such row, 403 outside the caller's region
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T extends CapturedRecord> T read(Class<T> type, UUID id, DisclosureRequest request) {
        T row = store.get(type, id);
        audit.record(AuditAction.READ, row.feature(), id, null, AuditTrail.stateOf(request));
        return row;
    }
}
