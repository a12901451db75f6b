package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.TenantRunner;

/** Marks for everything, however many institutions they are for. */
@QuarkusTest
class StaleMarksTest {

    private static final String COUNTY = "320412";

    @Inject
    StaleMarks marks;

    @Inject
    EntityManager entities;

    @Inject
    TenantRunner tenants;

    @Test
    @DisplayName("a county is marked as a whole: each institution once, each mark with a new id of this moment")
    void county() {
        CountyFixture.wujin().newStation(CountyFixture.HUTANG);
        UUID before = Ids.next();
        List<List<StaleMark>> twice = tenants.as(COUNTY, "test", () -> List.of(marked(before), marked(before)));
        List<StaleMark> first = twice.getFirst();
        List<StaleMark> second = twice.getLast();
        long institutions =
                first.stream().map(mark -> mark.institution).distinct().count();
        assertTrue(institutions > 2);
        assertEquals(institutions, first.size());
        var ids = new HashSet<UUID>();
        first.forEach(mark -> ids.add(mark.id));
        second.forEach(mark -> ids.add(mark.id));
        assertEquals(first.size() + second.size(), ids.size());
        first.forEach(mark -> {
            assertEquals(StaleMarks.EVERYTHING, mark.feature);
            assertEquals(101, mark.firstMonth);
            assertEquals(999912, mark.lastMonth);
            assertEquals(7, mark.id.version());
            assertTrue(moment(mark.id) >= moment(before));
        });
    }

    /** The marks of the whole county, in a transaction that is rolled back: no worker sees them. */
    private List<StaleMark> marked(UUID before) {
        QuarkusTransaction.begin();
        try {
            marks.markCounty();
            return entities.createQuery("from StaleMark", StaleMark.class)
                    .getResultStream()
                    .filter(mark -> moment(mark.id) >= moment(before))
                    .toList();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static long moment(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
