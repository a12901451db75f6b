package org.sanji.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.TenantRunner;

@QuarkusTest
@DisplayName("The lines of one transaction are")
class AuditChainSqlTest {

    private static final String COUNTY = "320412";
    private static final String STATE = "{\"remark\":\"" + "字".repeat(8_000) + "\"}";

    @Inject
    AuditChainSql chain;

    @Inject
    Session session;

    @Inject
    TenantRunner tenants;

    @Test
    @DisplayName("one link, in their order, also where they are more bytes than a server takes at once")
    void large() {
        CountyFixture.wujin();
        UUID subject = Ids.next();
        List<Integer> numbers = tenants.as(COUNTY, "a test", () -> {
            QuarkusTransaction.begin();
            try {
                chain.append(session.unwrap(SharedSessionContractImplementor.class), lines(subject));
                return session.createNativeQuery(
                                "select line_number from audit_event where county = :county and subject_id = :subject"
                                        + " and state_after = state_before order by line_number",
                                Integer.class)
                        .setParameter("county", COUNTY)
                        .setParameter("subject", subject)
                        .getResultList();
            } finally {
                // Nobody may take a line away.
                QuarkusTransaction.rollback();
            }
        });
        assertEquals(IntStream.range(0, 600).boxed().toList(), numbers);
    }

    private static List<AuditLine> lines(UUID subject) {
        return IntStream.range(0, 600)
                .mapToObj(number -> new AuditLine(
                        COUNTY,
                        Ids.next(),
                        Instant.now(),
                        "a test",
                        "a test",
                        AuditAction.CHANGED,
                        "activities",
                        subject,
                        STATE,
                        STATE))
                .toList();
    }
}
