package org.sanji.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.RowId;

/** Reads evidence: a page in three statements, however long it is. */
@ApplicationScoped
class EvidenceReading {

    private static final String USES = """
            from Evidence e where e.countedDigest in :digests and substring(e.region, 1, :digits) in :callerRegions
            order by e.standard, e.standardVersion, e.clause, e.id
            """;

    private final EntityManager entities;
    private final CurrentRequest current;

    EvidenceReading(EntityManager entities, CurrentRequest current) {
        this.entities = entities;
        this.current = current;
    }

    /**
     * One piece of evidence.
     *
     * @throws ProblemException 404 when the county has none such, 403 outside the caller's region
     */
    Evidence require(UUID id) {
        Evidence row = entities.find(Evidence.class, new RowId(current.county(), id));
        if (row == null) {
            throw ProblemException.notFound();
        }
        current.requireAuthorityOver(row.region());
        return row;
    }

    @Nullable
    EvidenceRevision currentOf(Evidence row) {
        return row.currentRevision == null
                ? null
                : entities.find(EvidenceRevision.class, new RowId(current.county(), row.currentRevision));
    }

    EvidenceRevision require(Evidence row, int number) {
        EvidenceRevision found = entities.createQuery(
                        "from EvidenceRevision r where r.evidence = :evidence and r.revisionNumber = :number",
                        EvidenceRevision.class)
                .setParameter("evidence", row.id)
                .setParameter("number", number)
                .getSingleResultOrNull();
        if (found == null) {
            throw ProblemException.notFound();
        }
        return found;
    }

    /** As it is by now: somebody may have changed or removed it since it was read. */
    Evidence again(Evidence row) {
        entities.detach(row);
        return require(row.id);
    }

    List<EvidenceRevision> revisionsOf(Evidence row) {
        return entities.createQuery("from EvidenceRevision r where r.evidence = :evidence", EvidenceRevision.class)
                .setParameter("evidence", row.id)
                .getResultList();
    }

    PageView<EvidenceRevisionView> revisions(Evidence row, PageQuery page) {
        return Listing.of(EvidenceRevision.class, EvidenceRevision::id)
                .where("r.evidence = :evidence", "evidence", row.id)
                .page(entities, page)
                .map(EvidenceRevisionView::of);
    }

    PageView<UsedEvidenceView> page(EvidenceFilter filter, PageQuery page) {
        List<String> own = current.caller().regionCodes();
        PageView<Evidence> found = Listing.of(Evidence.class, Evidence::id)
                .where(
                        "substring(r.region, 1, %d) in :callerRegions"
                                .formatted(own.getFirst().length()),
                        "callerRegions",
                        own)
                .where("r.region like :region", "region", filter.region() == null ? null : filter.region() + "%")
                .where("r.evidenceYear = :year", "year", filter.year())
                .where("r.standard = :standard", "standard", filter.standard())
                .where("r.standardVersion = :version", "version", filter.version())
                .where("r.clause = :clause", "clause", filter.clause())
                .where("r.kind = :kind", "kind", filter.kind())
                .where("r.countedDigest = :digest", "digest", filter.digest())
                .where("r.removedAt is null or :removed = true", "removed", false)
                .page(entities, page);
        Map<UUID, UsedEvidenceView> views = used(found.items());
        return found.map(row -> Objects.requireNonNull(views.get(row.id)));
    }

    /** Each with its current revision and where else its content is used. */
    Map<UUID, UsedEvidenceView> used(List<Evidence> rows) {
        Map<UUID, EvidenceRevision> shown = byId(rows.stream()
                .map(row -> row.currentRevision)
                .filter(Objects::nonNull)
                .toList());
        Map<String, List<Evidence>> uses = byDigest(rows.stream()
                .map(row -> row.countedDigest)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.id,
                        row -> new UsedEvidenceView(
                                EvidenceView.of(
                                        row, row.currentRevision == null ? null : shown.get(row.currentRevision)),
                                others(row, uses))));
    }

    private static List<EvidenceUse> others(Evidence row, Map<String, List<Evidence>> uses) {
        return row.countedDigest == null
                ? List.of()
                : uses.getOrDefault(row.countedDigest, List.of()).stream()
                        .filter(other -> !other.id.equals(row.id))
                        .map(EvidenceUse::of)
                        .toList();
    }

    Map<UUID, EvidenceRevision> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities
                        .createQuery("from EvidenceRevision r where r.id in :ids", EvidenceRevision.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(EvidenceRevision::id, Function.identity()));
    }

    private Map<String, List<Evidence>> byDigest(Collection<String> digests) {
        List<String> own = current.caller().regionCodes();
        return digests.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(USES, Evidence.class)
                        .setParameter("digests", digests)
                        .setParameter("digits", own.getFirst().length())
                        .setParameter("callerRegions", own)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.countedDigest)));
    }
}
