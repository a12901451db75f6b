package org.sanji.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.Etag;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.tenancy.CurrentRequest;

/** Attaches evidence to clauses. */
@ApplicationScoped
class EvidenceService {

    private final EntityManager entities;
    private final EvidenceRules rules;
    private final EvidenceReading reading;
    private final EvidenceContents contents;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Clock clock;

    EvidenceService(
            EntityManager entities,
            EvidenceRules rules,
            EvidenceReading reading,
            EvidenceContents contents,
            AuditTrail audit,
            CurrentRequest current,
            Clock clock) {
        this.entities = entities;
        this.rules = rules;
        this.reading = reading;
        this.contents = contents;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    EvidenceView add(EvidenceRequest request) {
        rules.check(request);
        var row = new Evidence(request, current.caller(), clock.instant());
        new EvidenceDescription(row.title, row.effectiveFrom, row.effectiveTo, row.remark).requireOrder();
        rules.holdClauseOf(row);
        rules.requireSpace(row);
        EvidenceRevision revision = request.link() == null
                ? null
                : EvidenceRevision.ofLink(row, request.link(), current.caller(), clock.instant());
        if (revision != null) {
            rules.requireOnce(row, revision.digest);
            row.show(revision);
        }
        entities.persist(row);
        entities.flush();
        audit.record(AuditAction.CREATED, Evidence.SUBJECT, row.id, null, AuditTrail.stateOf(row));
        if (revision != null) {
            record(revision);
        }
        return EvidenceView.of(row, revision);
    }

    @Transactional
    UsedEvidenceView get(UUID id) {
        Evidence row = reading.require(id);
        return Objects.requireNonNull(reading.used(List.of(row)).get(row.id));
    }

    @Transactional
    PageView<UsedEvidenceView> page(EvidenceFilter filter, PageQuery page) {
        return reading.page(filter, page);
    }

    @Transactional
    EvidenceView describe(UUID id, @Nullable String ifMatch, EvidenceDescription description) {
        Evidence row = requireCounting(id);
        new Etag(row.version).require(ifMatch);
        description.requireOrder();
        String before = AuditTrail.stateOf(row);
        row.describe(description);
        return changed(row, before, reading.currentOf(row));
    }

    @Transactional
    EvidenceView link(UUID id, @Nullable String ifMatch, EvidenceLink link) {
        Evidence row = holdCounting(id);
        requireKind(row, EvidenceKind.LINK);
        new Etag(row.version).require(ifMatch);
        EvidenceRevision revision = EvidenceRevision.ofLink(row, link.link(), current.caller(), clock.instant());
        return show(row, revision);
    }

    /**
     * Refuses an upload that will be refused anyway, before it is read.
     *
     * @throws ProblemException as {@link #add(UUID, FileName, ReceivedFile)}
     */
    @Transactional
    void requireTakesFiles(UUID id) {
        requireKind(requireCounting(id), EvidenceKind.FILE);
    }

    /**
     * Adds a revision that shows a file which is stored already.
     *
     * @throws ProblemException 404, 403 as for get; 409 when it counts in the clause already, when the evidence was removed,
     *     even while this one waited, or is a link
     */
    @Transactional
    EvidenceRevisionView add(UUID id, FileName name, ReceivedFile file) {
        Evidence row = holdCounting(id);
        requireKind(row, EvidenceKind.FILE);
        contents.use(file.digest());
        var revision = EvidenceRevision.ofFile(row, name, file, current.caller(), clock.instant());
        show(row, revision);
        return EvidenceRevisionView.of(revision);
    }

    /** Takes evidence away. What a submission rests on is kept, and does not count any more. */
    @Transactional
    void remove(UUID id, @Nullable String ifMatch) {
        Evidence row = holdCounting(id);
        new Etag(row.version).require(ifMatch);
        rules.lockRevisionsOf(row);
        List<EvidenceRevision> revisions = reading.revisionsOf(row);
        String before = AuditTrail.stateOf(row);
        if (revisions.stream().anyMatch(revision -> revision.held)) {
            row.remove(clock.instant());
        } else {
            revisions.forEach(entities::remove);
            entities.flush();
            entities.remove(row);
        }
        entities.flush();
        contents.release(revisions.stream()
                .map(revision -> revision.content)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        audit.record(AuditAction.REMOVED, Evidence.SUBJECT, row.id, before, null);
    }

    /** The clause of the row is held. */
    private EvidenceView show(Evidence row, EvidenceRevision revision) {
        rules.requireOnce(row, revision.digest);
        String before = AuditTrail.stateOf(row);
        row.show(revision);
        EvidenceView view = changed(row, before, revision);
        record(revision);
        return view;
    }

    private EvidenceView changed(Evidence row, String before, @Nullable EvidenceRevision shown) {
        entities.flush();
        audit.record(AuditAction.CHANGED, Evidence.SUBJECT, row.id, before, AuditTrail.stateOf(row));
        return EvidenceView.of(row, shown);
    }

    private void record(EvidenceRevision revision) {
        entities.persist(revision);
        audit.record(AuditAction.CREATED, EvidenceRevision.SUBJECT, revision.id, null, AuditTrail.stateOf(revision));
    }

    /** Evidence nobody else adds to, or takes away, until this transaction ends: as it is when the others are done. */
    private Evidence holdCounting(UUID id) {
        Evidence row = requireCounting(id);
        rules.holdClauseOf(row);
        return requireCounting(reading.again(row));
    }

    private Evidence requireCounting(UUID id) {
        return requireCounting(reading.require(id));
    }

    private static Evidence requireCounting(Evidence row) {
        if (row.removedAt != null) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "evidence-removed");
        }
        return row;
    }

    private static void requireKind(Evidence row, EvidenceKind kind) {
        if (row.kind != kind) {
            throw ProblemException.of(
                    ProblemType.STATE_CONFLICT, "evidence-is-" + row.kind.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
