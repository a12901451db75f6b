package org.sanji.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.sanji.institution.Regions;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.standard.PublishedStandards;
import org.sanji.standard.Standard;
import org.sanji.standard.Subject;
import org.sanji.tenancy.CurrentRequest;

/** What evidence may be attached to, how much of it, and what counts twice. */
@ApplicationScoped
class EvidenceRules {

    private static final String SAME_CLAUSE = """
             from Evidence e where e.region = :region and e.evidenceYear = :year and e.standard = :standard
              and e.standardVersion = :version and e.clause = :clause and e.removedAt is null
            """;

    private final EntityManager entities;
    private final EvidenceSql sql;
    private final PublishedStandards standards;
    private final Regions regions;
    private final CurrentRequest current;
    private final int mostPerClause;

    EvidenceRules(
            EntityManager entities,
            EvidenceSql sql,
            PublishedStandards standards,
            Regions regions,
            CurrentRequest current,
            EvidenceConfiguration configuration) {
        this.entities = entities;
        this.sql = sql;
        this.standards = standards;
        this.regions = regions;
        this.current = current;
        this.mostPerClause = configuration.mostPerClause();
    }

    /**
     * Refuses evidence for a clause that there is not.
     *
     * @throws ProblemException 422 for a region, standard or clause that cannot be; 403 outside the caller's region
     */
    void check(EvidenceRequest request) {
        RegionCode region = request.region();
        if (!new RegionCode(current.code()).covers(region)) {
            throw ProblemException.rule("/region", "region-of-other-county", current.code());
        }
        current.requireAuthorityOver(region);
        regions.find(region).orElseThrow(() -> ProblemException.rule("/region", "unknown-region"));
        Standard standard = standards
                .find(request.standard(), request.version())
                .orElseThrow(() -> ProblemException.rule("/standard", "unknown-standard", standards.names()));
        if (!standard.appliesTo(region)) {
            throw ProblemException.rule("/standard", "standard-of-other-region", String.valueOf(standard.region()));
        }
        if (standard.subject() == Subject.REGION && !standard.levels().contains(region.level())) {
            throw ProblemException.rule("/region", "evaluated-level", standard.levelNames());
        }
        if (standard.clause(request.clause()).isEmpty()) {
            throw ProblemException.rule("/clause", "unknown-clause", standard.code(), standard.version());
        }
    }

    /** Makes others who attach to the same clause wait until this transaction ends. */
    void holdClauseOf(Evidence row) {
        sql.holdClause(current.county(), row);
    }

    /** Makes a submission that would hold a revision of it wait until this transaction ends, or waits for it. */
    void lockRevisionsOf(Evidence row) {
        sql.lockRevisions(current.county(), row.id);
    }

    /**
     * Refuses more evidence than a clause may have. The clause is held.
     *
     * @throws ProblemException 422
     */
    void requireSpace(Evidence row) {
        long there = ofClause("select count(*)" + SAME_CLAUSE, Long.class, row).getSingleResult();
        if (there >= mostPerClause) {
            throw ProblemException.rule("/clause", "evidence-clause-full", String.valueOf(mostPerClause));
        }
    }

    /**
     * Refuses what counts in the clause already, in this piece of evidence or another one. The clause is held.
     *
     * @throws ProblemException 409 that names the other one
     */
    void requireOnce(Evidence row, String digest) {
        Evidence other = ofClause(SAME_CLAUSE + " and e.countedDigest = :digest", Evidence.class, row)
                .setParameter("digest", digest)
                .getSingleResultOrNull();
        if (other != null) {
            throw ProblemException.of(
                    ProblemType.DUPLICATE, "evidence-counts", other.title, other.id.toString(), row.clause);
        }
    }

    private <T> jakarta.persistence.TypedQuery<T> ofClause(String query, Class<T> type, Evidence row) {
        return entities.createQuery(query, type)
                .setParameter("region", row.region)
                .setParameter("year", row.evidenceYear)
                .setParameter("standard", row.standard)
                .setParameter("version", row.standardVersion)
                .setParameter("clause", row.clause);
    }
}
