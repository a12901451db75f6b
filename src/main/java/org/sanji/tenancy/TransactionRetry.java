package org.sanji.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Does a transaction again that the database ended because it and another one waited for each other. Nothing of it
 * happened, so doing it again is what its caller would do. Only who begins a transaction may: inside one, what was done
 * before is gone too.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class DeadlockRetry {

    private static final int MYSQL_DEADLOCK = 1213;
    private static final int TRIES = 4;
    private static final int LONGEST_PAUSE_MILLIS = 50;

    private final TransactionSynchronizationRegistry transactions;

    DeadlockRetry(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    @Nullable
    Object invoke(InvocationContext invocation) throws Exception {
        boolean begins = transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
        return begins ? DeadlockRetry.<@Nullable Object, Exception>perform(invocation::proceed) : invocation.proceed();
    }

    /** Work that begins and ends a transaction. */
    public interface Work<V, X extends Exception> {

        /** Does it; what it throws tells whether the database ended it. */
        V call() throws X;
    }

    /** Does it, a few times if need be. For who begins a transaction by other means than {@link Transactional}. */
    public static <V, X extends Exception> V perform(Work<V, X> work) throws X {
        for (int tried = 1; ; tried++) {
            try {
                return work.call();
            } catch (Exception failure) {
                if (tried == TRIES || !isDeadlock(failure) || !pause(tried)) {
                    throw failure;
                }
            }
        }
    }

    /** Not in step with the other one. */
    private static boolean pause(int tried) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS * tried));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isDeadlock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == MYSQL_DEADLOCK) {
                return true;
            }
        }
        return false;
    }
}
