package org.sanji.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.engine.spi.ActionQueue;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Lets nothing be committed in a county that is on its way to another database. It sees every statement, native SQL
 * included: the first that changes something has the transaction hold the county's gate before its commit, and fail where
 * that is closed. At the commit and not before, so that who closes it waits for commits alone.
 */
@Singleton
@PersistenceUnitExtension
public class CountyGate implements StatementInspector {

    private static final Pattern CHANGE = Pattern.compile("\\s*(?:insert|update|delete)\\s.*", Pattern.DOTALL);

    private final TransactionSynchronizationRegistry transaction;
    private final Instance<Session> session;
    private final CurrentRequest current;

    CountyGate(TransactionSynchronizationRegistry transaction, Instance<Session> session, CurrentRequest current) {
        this.transaction = transaction;
        this.session = session;
        this.current = current;
    }

    @Override
    public String inspect(String statement) {
        if (CHANGE.matcher(statement).matches() && ofACounty() && isFirst()) {
            transaction.putResource(CountyGate.class, true);
            holdAtTheEnd(session.get().unwrap(SessionImplementor.class).getActionQueue(), current.county());
        }
        return statement;
    }

    /**
     * Behind whatever else is done before the commit, the trail above all: of two who lock its head and the gate in another
     * order, each could wait for the other with somebody closing the gate between them.
     */
    private static void holdAtTheEnd(ActionQueue ending, String county) {
        BeforeCompletionCallback hold = session -> CountyGatesSql.hold(session, county);
        BeforeCompletionCallback last = session -> ending.registerCallback(hold);
        ending.registerCallback(last);
    }

    /** Work that concerns no county asks itself which ones are closed. */
    private boolean ofACounty() {
        return Arc.container().requestContext().isActive()
                && current.isSet()
                && current.countyIfAny().isPresent();
    }

    private boolean isFirst() {
        return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION
                && transaction.getResource(CountyGate.class) == null;
    }
}
