package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HypothesisTest {

    @Inject
    Hypothesis hypothesis;

    @Test
    void isDoneAgainWhenTheDatabaseEndsItForAnother() {
        var tries = new AtomicInteger();
        assertEquals("done", hypothesis.undone(() -> {
            if (tries.incrementAndGet() < 3) {
                throw deadlock();
            }
            return "done";
        }));
        assertEquals(3, tries.get());
    }

    @Test
    void isGivenUpAsEveryTransactionIsAndLeavesNoneBehind() {
        var tries = new AtomicInteger();
        assertThrows(
                IllegalStateException.class,
                () -> hypothesis.undone(() -> {
                    tries.incrementAndGet();
                    throw deadlock();
                }));
        assertEquals(4, tries.get());
        assertEquals(false, QuarkusTransaction.isActive());
    }

    /** As the ORM and JPA hand it on, or as a driver does. */
    private static IllegalStateException deadlock() {
        return new IllegalStateException(new SQLException("Deadlock found", "40001", 1213));
    }
}
