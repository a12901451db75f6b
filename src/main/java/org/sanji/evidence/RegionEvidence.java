package org.sanji.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/**
 * The evidence of a region for who evaluates it, in the county of the request or job. Whether the caller may see the region
 * is asked by whoever calls.
 */
@ApplicationScoped
public class RegionEvidence {

    private static final String OF_REGION = """
            from Evidence e where e.region = :region and e.standard = :standard and e.standardVersion = :version
             and e.evidenceYear = :year and e.countedDigest is not null order by e.clause, e.id
            """;

    private final EntityManager entities;
    private final EvidenceReading reading;
    private final EvidenceSql sql;
    private final CurrentRequest current;

    RegionEvidence(EntityManager entities, EvidenceReading reading, EvidenceSql sql, CurrentRequest current) {
        this.entities = entities;
        this.reading = reading;
        this.sql = sql;
        this.current = current;
    }

    /** All evidence that counts, by clause and in the order it came; evidence whose file has not come is not among it. */
    @Transactional
    public List<ClauseEvidence> of(RegionCode region, String standard, String version, int year) {
        List<Evidence> rows = entities.createQuery(OF_REGION, Evidence.class)
                .setParameter("region", region.value())
                .setParameter("standard", standard)
                .setParameter("version", version)
                .setParameter("year", year)
                .getResultList();
        Map<UUID, EvidenceRevision> shown = reading.byId(rows.stream()
                .map(row -> row.currentRevision)
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> ClauseEvidence.of(row, Objects.requireNonNull(shown.get(row.currentRevision))))
                .toList();
    }

    /** The same of one clause. */
    @Transactional
    public List<ClauseEvidence> of(RegionCode region, String standard, String version, int year, String clause) {
        return of(region, standard, version, year).stream()
                .filter(evidence -> evidence.clause().equals(clause))
                .toList();
    }

    /**
     * Keeps revisions and their contents for good, in the transaction of the submission that rests on them.
     *
     * @throws ProblemException 409 when one of them is gone: somebody took its evidence away meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<UUID> revisions) {
        Set<UUID> asked = Set.copyOf(revisions);
        if (!asked.isEmpty() && sql.keep(current.county(), asked) < asked.size()) {
            throw ProblemException.of(ProblemType.CONFLICT, "evidence-changed");
        }
    }
}
