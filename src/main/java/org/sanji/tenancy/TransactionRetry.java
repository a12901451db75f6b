package org.sanji.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Causes;
import org.sanji.kernel.PassingFailure;

/**
 * Does a transaction again of which nothing happened, so that doing it again is what its caller would do: the database ended
 * it because it and another one waited for each other, or its server was lost or is not the primary any more before it was
 * to be committed. Only who begins a transaction may: inside one, what was done before is gone too. What was lost while it
 * was committed may have happened; who sent it asks again with its Idempotency-Key.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class TransactionRetry {

    private static final List<Class<? extends Exception>> OF_A_COMMIT = List.of(
            RollbackException.class,
            HeuristicMixedException.class,
            HeuristicRollbackException.class,
            SystemException.class);
    private static final int TRIES = 4;
    private static final int PAUSE_MILLIS = 50;
    /** Where a server is stopped as planned, another one is there after about a second. */
    private static final int PAUSE_FOR_A_SERVER_MILLIS = 500;

    /** A caller does not wait longer: it is told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TransactionSynchronizationRegistry transactions;

    TransactionRetry(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    @Nullable
    Object invoke(InvocationContext invocation) throws Exception {
        boolean begins = transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
        return begins
                ? TransactionRetry.<@Nullable Object, Exception>perform(invocation::proceed)
                : invocation.proceed();
    }

    /** Work that begins and ends a transaction. */
    public interface Work<V, X extends Exception> {

        /** Does it; what it throws tells whether the database ended it. */
        V call() throws X;
    }

    /** Does it, a few times if need be. For who begins a transaction by other means than {@link Transactional}. */
    public static <V, X extends Exception> V perform(Work<V, X> work) throws X {
        return RequestTurn.during(() -> again(work));
    }

    private static <V, X extends Exception> V again(Work<V, X> work) throws X {
        long begun = System.nanoTime();
        for (int tried = 1; ; tried++) {
            try {
                return work.call();
            } catch (Exception failure) {
                boolean late = System.nanoTime() - begun > PATIENCE.toNanos();
                if (tried == TRIES || late || !isAgain(failure) || !pause(tried, failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isAgain(Exception failure) {
        return PassingFailure.isUndone(failure) || (PassingFailure.isOfALostServer(failure) && !isOfACommit(failure));
    }

    /** What a transaction manager says that could not commit; nobody knows whether the server did before it was lost. */
    private static boolean isOfACommit(Exception failure) {
        return OF_A_COMMIT.stream().anyMatch(type -> Causes.find(failure, type) != null);
    }

    /** Not in step with the other one. */
    private static boolean pause(int tried, Exception failure) {
        int longest = PassingFailure.isUndone(failure) ? PAUSE_MILLIS : PAUSE_FOR_A_SERVER_MILLIS;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest * tried));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
