package org.sanji.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Removes answers that were kept long enough, some at a time. */
@ApplicationScoped
class StoredRepliesSql {

    static final int MOST_AT_ONCE = 1000;
    private static final String REMOVE = """
            delete from idempotency_record where county between '000000' and '999999' and county not in (:closed)
                and created_at < :before
            order by created_at limit %d
            """.formatted(MOST_AT_ONCE);

    private final EntityManager entities;
    private final CountyGatesSql gates;

    StoredRepliesSql(EntityManager entities, CountyGatesSql gates) {
        this.entities = entities;
        this.gates = gates;
    }

    /** Removes some from before a moment and gives how many. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int remove(Instant before) {
        return entities.createNativeQuery(REMOVE)
                .setParameter("closed", gates.closed())
                .setParameter("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .executeUpdate();
    }
}
