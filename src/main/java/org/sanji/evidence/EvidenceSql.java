package org.sanji.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The statements on evidence that the ORM cannot say. Each names the county. */
@ApplicationScoped
class EvidenceSql {

    private static final String HOLD_CLAUSE = """
            insert into evidence_clause (county, region, evidence_year, standard, standard_version, clause)
            values (:county, :region, :year, :standard, :version, :clause)
            on duplicate key update evidence_clause.clause = evidence_clause.clause
            """;
    private static final String ANNOUNCE = """
            insert into evidence_content (county, digest, byte_count, stored_at, unused_since)
            values (:county, :digest, :size, :now, :now)
            on duplicate key update unused_since =
                case when evidence_content.unused_since is null then null else :now end
            """;
    private static final String RELEASE = """
            update evidence_content c set c.unused_since = :now
             where c.county = :county and c.digest in (:digests) and not exists
                   (select 1 from evidence_revision r where r.county = c.county and r.content = c.digest)
            """;
    private static final String UNUSED = """
            select c.digest from evidence_content c
             where c.county = :county and c.unused_since < :limit and not exists
                   (select 1 from evidence_revision r where r.county = c.county and r.content = c.digest)
             order by c.digest limit :most for update skip locked
            """;

    private static final String LOCK_CONTENTS = """
            select c.digest from evidence_content c where c.county = :county and c.digest in (:digests)
             order by c.digest for update
            """;
    private static final String LOCK_REVISIONS = """
            select r.revision_number from evidence_revision r where r.county = :county and r.evidence = :evidence
             order by r.revision_number for update
            """;

    private final Session session;

    EvidenceSql(Session session) {
        this.session = session;
    }

    /** Holds the clause a piece of evidence belongs to until the transaction ends, so that others wait. */
    void holdClause(String county, Evidence row) {
        session.createNativeMutationQuery(HOLD_CLAUSE)
                .setParameter("county", county)
                .setParameter("region", row.region)
                .setParameter("year", row.evidenceYear)
                .setParameter("standard", row.standard)
                .setParameter("version", row.standardVersion)
                .setParameter("clause", row.clause)
                .executeUpdate();
    }

    /** Says that a content is about to be stored: from now on the collector leaves it alone for a while. */
    void announce(String county, ReceivedFile file, Instant now) {
        session.createNativeMutationQuery(ANNOUNCE)
                .setParameter("county", county)
                .setParameter("digest", file.digest())
                .setParameter("size", file.size())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Says that something rests on a content. */
    void use(String county, String digest) {
        session.createNativeMutationQuery("update evidence_content set unused_since = null"
                        + " where county = :county and digest = :digest")
                .setParameter("county", county)
                .setParameter("digest", digest)
                .executeUpdate();
    }

    /** Keeps revisions for good, and gives how many of them there are; whoever takes them away has done so, or waits. */
    int keep(String county, Collection<UUID> revisions) {
        return session.createNativeMutationQuery(
                        "update evidence_revision set held = 1 where county = :county and id in (:ids)")
                .setParameter("county", county)
                .setParameter("ids", revisions)
                .executeUpdate();
    }

    /** Locks the revisions of a piece of evidence: a submission holds them by now, or waits until they are gone. */
    void lockRevisions(String county, UUID evidence) {
        session.createNativeQuery(LOCK_REVISIONS, Integer.class)
                .setParameter("county", county)
                .setParameter("evidence", evidence)
                .getResultList();
    }

    /**
     * Says since when nothing rests on some contents, where nothing does. They are locked in one order first, so that two
     * who let go of the same ones do not wait for each other, and see what the other one did.
     */
    void release(String county, List<String> digests, Instant now) {
        session.createNativeQuery(LOCK_CONTENTS, String.class)
                .setParameter("county", county)
                .setParameter("digests", digests)
                .getResultList();
        session.createNativeMutationQuery(RELEASE)
                .setParameter("county", county)
                .setParameter("digests", digests)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Contents nothing has rested on since before a moment, held until the transaction ends. */
    List<String> unusedSince(String county, Instant limit, int most) {
        return session.createNativeQuery(UNUSED, String.class)
                .setParameter("county", county)
                .setParameter("limit", limit)
                .setParameter("most", most)
                .getResultList();
    }

    void forget(String county, String digest) {
        session.createNativeMutationQuery("delete from evidence_content where county = :county and digest = :digest")
                .setParameter("county", county)
                .setParameter("digest", digest)
                .executeUpdate();
    }
}
