package org.sanji.exchange.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.sanji.tenancy.InspectedSql;

/** Gives positions to notes whose transactions have committed, and forgets old ones. Notes are of all counties. */
@ApplicationScoped
class ChangePositionsSql {

    private static final String WAITING = """
            select county, id from change_note where change_position is null and county > '' and county not in (:closed) order by id
            """;
    private static final String GIVE = "update change_note set change_position = ? where county = ? and id = ?";
    private static final String OLD = """
            select max(change_position) from change_note
            where county > '' and change_position > :forgotten and noted_at < :limit
            """;

    private final Session session;

    ChangePositionsSql(Session session) {
        this.session = session;
    }

    /** The last position given; whoever reads it so gives the next ones, until the transaction ends. */
    long lastForUpdate() {
        return ((Number) session.createNativeQuery(
                                "select last_position from change_position where id = 1 for update", Object.class)
                        .getSingleResult())
                .longValue();
    }

    List<Object[]> waiting(int most, List<String> closed) {
        return session.createNativeQuery(WAITING, Object[].class)
                .setParameter("closed", closed)
                .setMaxResults(most)
                .getResultList();
    }

    void give(List<Object[]> notes, long after) {
        String sql = InspectedSql.of(session.unwrap(SharedSessionContractImplementor.class), GIVE);
        session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                long position = after;
                for (Object[] note : notes) {
                    update.setLong(1, ++position);
                    update.setString(2, (String) note[0]);
                    update.setBytes(3, bytes(note[1]));
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
        session.createNativeMutationQuery("update change_position set last_position = :last where id = 1")
                .setParameter("last", after + notes.size())
                .executeUpdate();
    }

    private static byte[] bytes(Object id) {
        return id instanceof byte[] bytes ? bytes : org.sanji.kernel.Ids.bytes(org.sanji.kernel.Ids.of(id));
    }

    long forgotten() {
        return ((Number) session.createNativeQuery(
                                "select forgotten_position from change_position where id = 1", Object.class)
                        .getSingleResult())
                .longValue();
    }

    /** The last position that is older than a moment; the one forgotten before when there is none. */
    long lastBefore(Instant limit, long forgotten) {
        Object found = session.createNativeQuery(OLD, Object.class)
                .setParameter("forgotten", forgotten)
                .setParameter("limit", LocalDateTime.ofInstant(limit, ZoneOffset.UTC))
                .getSingleResult();
        return found == null ? forgotten : ((Number) found).longValue();
    }

    /** Forgets all up to a position; notes of counties that are closed go with these. */
    void forget(long position, List<String> closed) {
        session.createNativeMutationQuery("delete from change_note where county > '' and county not in (:closed)"
                        + " and change_position <= :position")
                .setParameter("closed", closed)
                .setParameter("position", position)
                .executeUpdate();
        session.createNativeMutationQuery("update change_position set forgotten_position = :position where id = 1")
                .setParameter("position", position)
                .executeUpdate();
    }
}
