package org.sanji.kernel;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a database says that has nothing to do with what it was asked: the same may succeed a moment later. Its numbers are
 * those of MySQL.
 */
public final class PassingFailure {

    private static final int DEADLOCK = 1213;
    /** Another member of the group has changed the same rows: what was to be committed is undone. */
    private static final int UNDONE_BY_THE_GROUP = 3101;
    /** Of a server that may only be read: it was the primary once, or is not in its group any more. */
    private static final Set<Integer> NOT_PRIMARY = Set.of(1290, 1836);
    /** The group did not take what was to be committed. */
    private static final int NOT_TAKEN_BY_THE_GROUP = 3100;

    /** A lock that was not to be had in time, and a statement that took too long: of MySQL, of MariaDB, by somebody's hand. */
    private static final Set<Integer> OUT_OF_TIME = Set.of(1205, 3024, 1969, 1317);
    /** A table that cannot grow, and a disk without room. */
    private static final Set<Integer> OUT_OF_ROOM = Set.of(1021, 1114);

    /** What the pool says to a statement of a transaction that was ended meanwhile. */
    private static final Set<String> AFTER_ITS_TRANSACTION =
            Set.of("The transaction has rolled back", "Enlisted connection used without active transaction");

    private PassingFailure() {}

    /** Whether it passes. Whatever it was about may have happened or not. */
    public static boolean is(SQLException failure) {
        return switch (failure) {
            case SQLTransientException ignored -> true;
            case SQLRecoverableException ignored -> true;
            case SQLNonTransientConnectionException ignored -> true;
            default ->
                OUT_OF_TIME.contains(failure.getErrorCode())
                        || isOfTheGroup(failure)
                        || isOfThePool(failure)
                        || isAfterItsTransaction(failure)
                        || isOfALostConnection(failure)
                        || isOfABatch(failure);
        };
    }

    /** Whether the database says that all of the transaction is undone. */
    public static boolean isUndone(Throwable failure) {
        return Causes.find(failure, SQLException.class, PassingFailure::isUndone) != null;
    }

    private static boolean isUndone(SQLException failure) {
        return failure.getErrorCode() == DEADLOCK || failure.getErrorCode() == UNDONE_BY_THE_GROUP;
    }

    /** Whether the server is gone, or is not the one that is written to any more. */
    public static boolean isOfALostServer(Throwable failure) {
        return Causes.find(failure, SQLException.class, PassingFailure::isOfALostServer) != null;
    }

    private static boolean isOfALostServer(SQLException failure) {
        return NOT_PRIMARY.contains(failure.getErrorCode())
                || String.valueOf(failure.getSQLState()).startsWith("08");
    }

    /** Passes when somebody makes room; nothing of the transaction is there. Other codes have the number of the system. */
    static boolean isOutOfRoom(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return OUT_OF_ROOM.contains(failure.getErrorCode()) || message.contains("No space left on device");
    }

    /** Whether it failed because no connection was to be had: nothing was begun, and asking again waits as long once more. */
    public static boolean hadNoConnection(Throwable failure) {
        SQLException sql = Causes.find(failure, SQLException.class);
        return sql != null && isOfThePool(sql);
    }

    /** Says that work will be tried again: all there is to know of a failure, but a line of one that passes by itself. */
    public static void log(Logger log, String what, Throwable failure) {
        SQLException sql = Causes.find(failure, SQLException.class);
        if (sql != null && is(sql)) {
            log.warnf("%s: %s", what, sql.getMessage());
        } else {
            log.error(what, failure);
        }
    }

    private static boolean isOfTheGroup(SQLException failure) {
        int code = failure.getErrorCode();
        return NOT_PRIMARY.contains(code) || code == UNDONE_BY_THE_GROUP || code == NOT_TAKEN_BY_THE_GROUP;
    }

    /** What the pool says has neither a type of its own nor a state. */
    private static boolean isOfThePool(SQLException failure) {
        return failure.getSQLState() == null
                && String.valueOf(failure.getMessage()).contains("cquisition timeout");
    }

    /** Whether a transaction was undone before its commit and nothing says why, as by its limit. */
    static boolean isOutOfTime(Throwable failure) {
        RollbackException ended = Causes.find(failure, RollbackException.class);
        return ended != null && ended.getCause() == null && ended.getSuppressed().length == 0;
    }

    /** A statement of a transaction that was ended by its limit meanwhile. */
    private static boolean isAfterItsTransaction(SQLException failure) {
        return AFTER_ITS_TRANSACTION.contains(String.valueOf(failure.getMessage()));
    }

    /** The driver closes statements with their connection, and of some batches tells only that. */
    private static boolean isOfALostConnection(SQLException failure) {
        return String.valueOf(failure.getMessage()).startsWith("No operations allowed after statement closed");
    }

    /** A batch wraps what happened to one of its rows. */
    private static boolean isOfABatch(SQLException failure) {
        @Nullable
        SQLException within = failure.getCause() == null ? null : Causes.find(failure.getCause(), SQLException.class);
        return within != null && is(within);
    }
}
