package org.sanji.exchange.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;

/** Keeps what was read for a release until it is published. Every statement names its counties. */
@ApplicationScoped
class ReleaseDraftsSql {

    private static final String ADD = """
            insert into release_draft (county, release_id, content, institutions_expected, institutions_reported,
                institutions_approved, apart)
            values (:county, :id, :content, :expected, :reported, :approved, :apart)
            """;

    private final Session session;

    ReleaseDraftsSql(Session session) {
        this.session = session;
    }

    /**
     * What was read of a county, packed.
     *
     * @param apart its villages that may count elsewhere than their code says; null where the version before read it
     */
    record Draft(
            byte[] content,
            ReleaseCoverage coverage,
            @Nullable Set<RegionCode> apart) {}

    void add(String county, UUID release, Draft draft) {
        session.createNativeMutationQuery(ADD)
                .setParameter("county", county)
                .setParameter("id", Ids.bytes(release))
                .setParameter("content", draft.content())
                .setParameter("expected", draft.coverage().expected())
                .setParameter("reported", draft.coverage().reported())
                .setParameter("approved", draft.coverage().approved())
                .setParameter("apart", joined(draft.apart()), String.class)
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
                        "select content, institutions_expected, institutions_reported, institutions_approved, apart"
                                + " from release_draft where county = :county and release_id = :id",
                        Object[].class)
                .setParameter("county", county)
                .setParameter("id", Ids.bytes(release))
                .getSingleResult();
        return new Draft(
                (byte[]) row[0], new ReleaseCoverage(number(row[1]), number(row[2]), number(row[3])), split((String)
                        row[4]));
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

    private static @Nullable String joined(@Nullable Set<RegionCode> places) {
        return places == null
                ? null
                : places.stream().map(RegionCode::value).sorted().collect(Collectors.joining(","));
    }

    private static @Nullable Set<RegionCode> split(@Nullable String places) {
        if (places == null) {
            return null;
        }
        return places.isEmpty()
                ? Set.of()
                : Arrays.stream(places.split(",")).map(RegionCode::new).collect(Collectors.toSet());
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
