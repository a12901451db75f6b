package org.sanji.exchange.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.sanji.kernel.Ids;

/** Says who is at a release in preparation. A lease is short and taken anew with every step: who crashes holds up nobody. */
@ApplicationScoped
class ReleaseLeasesSql {

    private static final String LEASE = """
            update published_release set leased_until = utc_timestamp(6) + interval 60 second, leased_by = :who
            where id = :id and state = 'IN_PREPARATION'
              and (leased_until is null or leased_until < utc_timestamp(6) or leased_by = :who)
            """;
    private static final String FREE = """
            select id from published_release
            where state = 'IN_PREPARATION' and (leased_until is null or leased_until < utc_timestamp(6))
            order by id
            """;

    private final Session session;

    ReleaseLeasesSql(Session session) {
        this.session = session;
    }

    /** The releases nobody is at. */
    List<UUID> free() {
        return session.createNativeQuery(FREE, Object.class).getResultList().stream()
                .map(Ids::of)
                .toList();
    }

    /** Takes or renews a lease; false when somebody else is at it, or it is published. */
    boolean lease(UUID release, String who) {
        return session.createNativeMutationQuery(LEASE)
                        .setParameter("id", Ids.bytes(release))
                        .setParameter("who", who)
                        .executeUpdate()
                > 0;
    }

    /** Ends the own lease. */
    void giveBack(UUID release, String who) {
        session.createNativeMutationQuery(
                        "update published_release set leased_until = null where id = :id and leased_by = :who")
                .setParameter("id", Ids.bytes(release))
                .setParameter("who", who)
                .executeUpdate();
    }

    /** The number of the next release of a region. Two at once get the same, and the later one is refused. */
    int nextNumber(String region) {
        Object last = session.createNativeQuery(
                        "select coalesce(max(release_number), 0) from published_release where region = :region",
                        Object.class)
                .setParameter("region", region)
                .getSingleResult();
        return ((Number) last).intValue() + 1;
    }
}
