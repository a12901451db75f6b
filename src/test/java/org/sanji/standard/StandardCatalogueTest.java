package org.sanji.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandardCatalogueTest {

    private static final String CODE = "changzhou-digital-learning-community";

    @Test
    void holdsTheDemonstrationStandardWithAllItsClauses() {
        List<String> ids = demonstration().clauses().stream().map(Clause::id).toList();
        assertEquals(
                List.of(("eligibility 1.1 1.2 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 5.1 5.2 5.3 6.1 6.2 6.3 6.4 "
                                + "7.1 7.2 7.3 7.4 7.5 8.1 8.2 8.3 8.4 8.5 9 10.1 10.2 10.3 11 12")
                        .split(" ")),
                ids);
    }

    @Test
    void theWholeOfSevenThreeIsThePartOfSevenTwo() {
        assertEquals(ratio("7.2").numerator(), ratio("7.3").denominator());
    }

    @Test
    void registrationsAreHeldAgainstTheHouseholdRegistered() {
        assertEquals("population.registered", ratio("7.2").denominator().measure());
    }

    @Test
    void anUnknownVersionIsNotFound() {
        assertTrue(StandardCatalogue.find(CODE, "2.0").isEmpty());
    }

    @Test
    void aReleasedVersionThatWasChangedIsRefused() {
        String released = CODE + "/trial " + demonstration().digest();
        assertEquals(demonstration(), StandardCatalogue.read(released));
        String changed = CODE + "/trial " + "0".repeat(64);
        assertThrows(IllegalStateException.class, () -> StandardCatalogue.read(changed));
    }

    private static Rule.Ratio ratio(String clause) {
        return (Rule.Ratio) demonstration().clause(clause).orElseThrow().rule();
    }

    private static Standard demonstration() {
        return StandardCatalogue.find(CODE, "trial").orElseThrow();
    }
}
