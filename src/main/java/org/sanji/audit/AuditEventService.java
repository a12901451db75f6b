package org.sanji.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;

/** Reads the trail of a county. Its lines concern the whole county, so who acts for a part of it may not read them. */
@ApplicationScoped
class AuditEventService {

    private final EntityManager entities;
    private final CurrentRequest current;

    AuditEventService(EntityManager entities, CurrentRequest current) {
        this.entities = entities;
        this.current = current;
    }

    @Transactional
    PageView<AuditEventView> page(
            @Nullable String subject, @Nullable UUID subjectId, @Nullable AuditAction action, PageQuery page) {
        if (!current.caller().covers(new RegionCode(current.code()))) {
            throw ProblemException.of(ProblemType.REGION_FORBIDDEN);
        }
        return Listing.of(AuditEvent.class, event -> event.id)
                .where("r.subject = :subject", "subject", subject)
                .where("r.subjectId = :subjectId", "subjectId", subjectId)
                .where("r.action = :action", "action", action)
                .page(entities, page)
                .map(AuditEventView::of);
    }
}
