package org.sanji.exchange.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;

/** Keeps what was read for a release until it is published. Every statement names its counties. */
@ApplicationScoped
class ReleaseDraftsSql {

    private static final String ADD = """
            insert into release_draft (county, release_id, content, institutions_expected, institutions_reported,
                institutions_approved)
            values (:county, :id, :content, :expected, :reported, :approved)
            """;

    private final Session session;

    ReleaseDraftsSql(Session session) {
        this.session = session;
    }

    /** What was read of a county, packed. */
    record Draft(byte[] content, ReleaseCoverage coverage) {}

    void add(String county, UUID release, Draft draft) {
        session.createNativeMutationQuery(ADD)
                .setParameter("county", county)
                .setParameter("id", Ids.bytes(release))
                .setParameter("content", draft.content())
                .setParameter("expected", draft.coverage().expected())
                .setParameter("reported", draft.coverage().reported())
                .setParameter("approved", draft.coverage().approved())
                .executeUpdate();
    }

    /** The counties of which something was read already, by code. */
    List<String> counties(UUID release, RegionCode region) {
        return session.createNativeQuery(
                        "select county from release_draft where county between :first and :last and release_id = :id"
                                + " order by county",
                        String.class)
                .setParameter("first", region.firstCounty())
                .setParameter("last", region.lastCounty())
                .setParameter("id", Ids.bytes(release))
                .getResultList();
    }

    Draft of(String county, UUID release) {
        Object[] row = session.createNativeQuery(
                        "select content, institutions_expected, institutions_reported, institutions_approved"
                                + " from release_draft where county = :county and release_id = :id",
                        Object[].class)
                .setParameter("county", county)
                .setParameter("id", Ids.bytes(release))
                .getSingleResult();
        return new Draft((byte[]) row[0], new ReleaseCoverage(number(row[1]), number(row[2]), number(row[3])));
    }

    void remove(String county, UUID release) {
        session.createNativeMutationQuery("delete from release_draft where county = :county and release_id = :id")
                .setParameter("county", county)
                .setParameter("id", Ids.bytes(release))
                .executeUpdate();
    }

    void remove(UUID release, RegionCode region) {
        session.createNativeMutationQuery(
                        "delete from release_draft where county between :first and :last and release_id = :id")
                .setParameter("first", region.firstCounty())
                .setParameter("last", region.lastCounty())
                .setParameter("id", Ids.bytes(release))
                .executeUpdate();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
