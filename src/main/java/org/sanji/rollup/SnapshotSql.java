package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Has a transaction read everything as it is at its first read: several statements then speak of one moment. */
@ApplicationScoped
public class SnapshotSql {

    private final Session session;

    SnapshotSql(Session session) {
        this.session = session;
    }

    /** Before anything else of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin() {
        session.createNativeMutationQuery("set transaction isolation level repeatable read")
                .executeUpdate();
    }
}
