package org.sanji.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.http.HttpClosedException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A failure is told as")
class ProblemMapperTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(ProblemType.UNAVAILABLE, new SQLTransactionRollbackException("Deadlock", "40001", 1213)),
                Arguments.of(
                        ProblemType.UNAVAILABLE, new SQLRecoverableException("Communications link failure", "08S01")),
                Arguments.of(
                        ProblemType.UNAVAILABLE, new SQLNonTransientConnectionException("Too many", "08004", 1040)),
                Arguments.of(
                        ProblemType.UNAVAILABLE, batch(new SQLTransactionRollbackException("Deadlock", "40001", 1213))),
                Arguments.of(ProblemType.UNAVAILABLE, new SQLException("--super-read-only", "HY000", 1290)),
                Arguments.of(ProblemType.UNAVAILABLE, new SQLException("Read only mode", "HY000", 1836)),
                Arguments.of(ProblemType.UNAVAILABLE, new SQLException("Hook before_commit", "HY000", 3100)),
                Arguments.of(ProblemType.UNAVAILABLE, new SQLException("Plugin instructed", "HY000", 3101)),
                Arguments.of(ProblemType.DUPLICATE, batch(new SQLException("Duplicate", "23000", 1062))),
                Arguments.of(
                        ProblemType.UNAVAILABLE,
                        new IllegalStateException(new RollbackException("The transaction is not active!"))),
                Arguments.of(
                        ProblemType.INTERNAL_ERROR,
                        rolledBack(new IllegalStateException("a mistake before the commit"))),
                Arguments.of(
                        ProblemType.UNAVAILABLE,
                        new SQLException("Enlisted connection used without active transaction")),
                Arguments.of(ProblemType.UNAVAILABLE, new SQLException("Sorry, acquisition timeout!")),
                Arguments.of(
                        ProblemType.UNAVAILABLE,
                        new SQLException("No operations allowed after statement closed.", "S1009")),
                Arguments.of(ProblemType.UNAVAILABLE, new SQLException("Lock wait timeout", "HY000", 1205)),
                Arguments.of(ProblemType.UNAVAILABLE, new SQLException("Maximum time exceeded", "HY000", 3024)),
                Arguments.of(
                        ProblemType.UNAVAILABLE,
                        new SQLNonTransientException("max_statement_time exceeded", "70100", 1969)),
                Arguments.of(ProblemType.UNAVAILABLE, new SQLException("The table 'activity' is full", "HY000", 1114)),
                Arguments.of(ProblemType.UNAVAILABLE, batch(new SQLException("The table is full", "HY000", 1114))),
                Arguments.of(
                        ProblemType.UNAVAILABLE,
                        new SQLException("Error writing file (errno: 28 - No space left on device)", "HY000", 3)),
                Arguments.of(
                        ProblemType.UNAVAILABLE,
                        new SQLException("Acquisition timeout while waiting for new connection")),
                Arguments.of(
                        ProblemType.DUPLICATE,
                        new SQLIntegrityConstraintViolationException("Duplicate", "23000", 1062)),
                Arguments.of(
                        ProblemType.CONFLICT,
                        new SQLIntegrityConstraintViolationException("Referenced", "23000", 1451)),
                Arguments.of(ProblemType.INTERNAL_ERROR, new SQLException("You have an error", "42000", 1064)),
                Arguments.of(ProblemType.INTERNAL_ERROR, new SQLException("Not from the pool")));
    }

    @Test
    @DisplayName("a failure of ours when a mistake broke the commit, whichever way it is told")
    void mistakeAtTheCommit() {
        var failure = new RollbackException("could not commit");
        failure.addSuppressed(new IllegalStateException("a mistake before the commit"));
        assertEquals(ProblemType.INTERNAL_ERROR, ProblemMapper.typeOf(failure));
    }

    private static RollbackException rolledBack(Throwable cause) {
        var failure = new RollbackException("could not commit");
        failure.initCause(cause);
        return failure;
    }

    @Test
    @DisplayName("its body when the client left in the middle of it")
    void left() {
        var left = new IOException(new IOException(new HttpClosedException("Connection was closed")));
        assertEquals(ProblemType.MALFORMED_BODY, ProblemMapper.typeOf(left));
    }

    @Test
    @DisplayName("unavailable when the connection ends while a transaction is committed")
    void lostCommit() {
        var rolledBack = new IllegalStateException("Could not commit transaction");
        rolledBack.addSuppressed(
                new IllegalStateException(new SQLRecoverableException("Communications link failure", "08S01")));
        assertEquals(ProblemType.UNAVAILABLE, ProblemMapper.typeOf(new IllegalStateException(rolledBack)));
    }

    /** As the driver tells of a batch: the code of what happened, itself within. */
    private static SQLException batch(SQLException within) {
        return new BatchUpdateException(
                within.getMessage(), within.getSQLState(), within.getErrorCode(), new int[0], within);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("failures")
    void told(ProblemType expected, Exception failure) {
        assertEquals(expected, ProblemMapper.typeOf(new IllegalStateException(new RuntimeException(failure))));
    }
}
