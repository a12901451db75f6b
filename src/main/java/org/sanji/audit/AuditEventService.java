package org.sanji.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
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
    private final AuditHeadSql heads;
    private final CurrentRequest current;

    AuditEventService(EntityManager entities, AuditHeadSql heads, CurrentRequest current) {
        this.entities = entities;
        this.heads = heads;
        this.current = current;
    }

    @Transactional
    PageView<AuditEventView> page(AuditEventFilter filter, PageQuery page) {
        requireWholeCounty();
        return Listing.of(AuditEvent.class, event -> event.id)
                .where("r.subject = :subject", "subject", filter.subject())
                .where("r.subjectId = :subjectId", "subjectId", filter.subjectId())
                .where("r.action = :action", "action", filter.action())
                .where("r.actor = :actor", "actor", filter.actor())
                .where("r.happenedAt >= :since", "since", filter.since())
                .where("r.happenedAt < :before", "before", filter.before())
                .sortedByTime(filter.sort(), "happenedAt")
                .page(entities, page)
                .map(AuditEventView::of);
    }

    @Transactional
    AuditHeadView head() {
        requireWholeCounty();
        return heads.of(current.county());
    }

    private void requireWholeCounty() {
        if (!current.caller().covers(new RegionCode(current.code()))) {
            throw ProblemException.of(ProblemType.REGION_FORBIDDEN);
        }
    }
}
