package org.sanji.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.tenancy.TenantRunner;

/** A transaction that takes longer than it may is undone by somebody else, and whoever works in it finds that out. */
@QuarkusTest
class TransactionLimitTest {

    private static final int LIMIT_SECONDS = 1;
    private static final Duration LONGER = Duration.ofSeconds(4);

    @Inject
    EntityManager entities;

    @Inject
    TenantRunner tenants;

    @Test
    @DisplayName("at its next statement: it can be asked again")
    void atAStatement() {
        assertEquals(ProblemType.UNAVAILABLE, outOfTime(() -> {
            read();
            pause();
            read();
        }));
    }

    @Test
    @DisplayName("at its commit: it can be asked again")
    void atTheCommit() {
        assertEquals(ProblemType.UNAVAILABLE, outOfTime(() -> {
            read();
            pause();
        }));
    }

    private ProblemType outOfTime(Runnable work) {
        Throwable failure = assertThrows(
                Throwable.class,
                () -> tenants.asNobody(
                        "a slow one",
                        () -> QuarkusTransaction.requiringNew()
                                .timeout(LIMIT_SECONDS)
                                .call(() -> {
                                    work.run();
                                    return "in time";
                                })));
        return ProblemMapper.typeOf(failure);
    }

    private void read() {
        entities.createNativeQuery("select 1").getSingleResult();
    }

    private static void pause() {
        try {
            Thread.sleep(LONGER);
        } catch (InterruptedException interruptedByTheReaper) {
            // Who works on does not notice.
        }
    }
}
