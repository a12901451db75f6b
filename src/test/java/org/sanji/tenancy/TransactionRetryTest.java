package org.sanji.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.local.LocalAccounts;

@QuarkusTest
@DisplayName("Transactions that the database ended")
class TransactionRetryTest {

    private static final String ONE = "320412100";
    private static final String OTHER = "320412102";

    @Inject
    Crosswise crosswise;

    @Inject
    Inner inner;

    @Inject
    TenantRunner tenants;

    /** Takes two rows, one after the other; the first time only when somebody else has taken the second. */
    @ApplicationScoped
    static class Crosswise {

        @Inject
        EntityManager entities;

        private final AtomicInteger tries = new AtomicInteger();
        private CyclicBarrier both = new CyclicBarrier(2);

        void begin() {
            tries.set(0);
            both = new CyclicBarrier(2);
        }

        int tries() {
            return tries.get();
        }

        @Transactional
        String take(String first, String second) {
            int tried = tries.incrementAndGet();
            lock(first);
            if (tried <= 2) {
                await();
            }
            lock(second);
            return first;
        }

        private void await() {
            try {
                both.await(10, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new IllegalStateException(alone);
            }
        }

        private void lock(String region) {
            entities.createNativeQuery("select code from region where code = :code for update")
                    .setParameter("code", region)
                    .getSingleResult();
        }
    }

    @Test
    @DisplayName("because two waited for each other: are both done, the one that was ended once more")
    void bothAreDone() throws Exception {
        CountyFixture.wujin();
        crosswise.begin();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> one = threads.submit(() -> take(ONE, OTHER));
            Future<String> other = threads.submit(() -> take(OTHER, ONE));
            assertEquals(List.of(ONE, OTHER), List.of(one.get(), other.get()));
        }
        assertEquals(3, crosswise.tries());
    }

    private String take(String first, String second) {
        return tenants.asNobody("test", () -> crosswise.take(first, second));
    }

    @Test
    @DisplayName("are left to who began them where they are part of something larger")
    void notInside() {
        var tries = new AtomicInteger();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> inner.fail(tries)));
        assertEquals(1, tries.get());
    }

    @Test
    @DisplayName("are given up after four times")
    void givenUp() {
        var tries = new AtomicInteger();
        assertThrows(IllegalStateException.class, () -> inner.fail(tries));
        assertEquals(4, tries.get());
    }

    @Test
    @DisplayName("with their connection, before they were to be committed: are done again")
    void connectionLost() {
        var tries = new AtomicInteger();
        assertEquals("1", tenants.asNobody("test", () -> inner.loseConnection(tries)));
        assertEquals(2, tries.get());
    }

    @Test
    @DisplayName(
            "with their connection while they were committed: are left to their caller, who knows whether to ask again")
    void lostInCommit() {
        var tries = new AtomicInteger();
        var lost = new RollbackException("could not commit");
        lost.initCause(new SQLException("Communications link failure", "08S01"));
        assertThrows(IllegalStateException.class, () -> inner.fail(tries, lost));
        assertEquals(1, tries.get());
    }

    @Test
    @DisplayName("because another member of the group changed the same: are done again")
    void undoneByTheGroup() {
        var tries = new AtomicInteger();
        assertThrows(
                IllegalStateException.class,
                () -> inner.fail(tries, new SQLException("Plugin instructed the server to rollback", "HY000", 3101)));
        assertEquals(4, tries.get());
    }

    @Test
    @DisplayName("and said so behind what another failure says: are done again")
    void behindAnother() {
        var tries = new AtomicInteger();
        var batch = new SQLException("A batch failed");
        batch.initCause(new SQLException("Deadlock found", "40001", 1213));
        assertThrows(IllegalStateException.class, () -> inner.fail(tries, batch));
        assertEquals(4, tries.get());
    }

    /** Fails as it is told. */
    @ApplicationScoped
    static class Inner {

        @Inject
        EntityManager entities;

        @Transactional
        void fail(AtomicInteger tries) {
            fail(tries, new SQLException("Deadlock found", "40001", 1213));
        }

        @Transactional
        void fail(AtomicInteger tries, Exception cause) {
            tries.incrementAndGet();
            throw new IllegalStateException(cause);
        }

        /** The first time the server ends the connection in the middle of it. */
        @Transactional
        String loseConnection(AtomicInteger tries) {
            if (tries.incrementAndGet() == 1) {
                kill(one("select connection_id()"));
            }
            return one("select 1");
        }

        private String one(String sql) {
            return entities.createNativeQuery(sql).getSingleResult().toString();
        }

        private static void kill(String connection) {
            try (Connection owner = LocalAccounts.connectAsOwner();
                    Statement statement = owner.createStatement()) {
                statement.execute("kill " + connection);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
