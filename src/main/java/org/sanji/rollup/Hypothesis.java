package org.sanji.rollup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.TransactionRetry;

/**
 * Says what a change would do by doing it in a transaction that is rolled back. So it refuses what the change refuses, and
 * nothing stays behind: no row, no line of the trail, no word to the worker.
 */
@ApplicationScoped
public class Hypothesis {

    private final RollUpService rollUp;
    private final CurrentRequest current;
    private final Session session;

    Hypothesis(RollUpService rollUp, CurrentRequest current, Session session) {
        this.rollUp = rollUp;
        this.current = current;
        this.session = session;
    }

    /**
     * Does the work and undoes it; a few times when the database ends it. Two counties next to each other in an index,
     * rolled up at once, may wait for each other.
     */
    public <T> T undone(Supplier<T> work) {
        return TransactionRetry.perform(() -> once(work));
    }

    /**
     * Rolls up what was written so far, inside the work. The county's lease is held from then on until it is undone, so ask
     * for it before the first write as well: then the figures before are fresh too, and nobody rolls up in between.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refreshFigures() {
        session.flush();
        rollUp.refreshInside(current.county());
    }

    private static <T> T once(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
