package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.RegionCode;

/** How values of parts become the value of a whole. */
class RollUpTest {

    private static final RegionCode COUNTY = new RegionCode("320412");

    @Test
    void nothingStatedIsNotZero() {
        assertEquals(Optional.empty(), RollUp.statedOrSum(COUNTY, List.of()));
        assertEquals(Optional.empty(), RollUp.min(List.of()));
    }

    @Test
    void aRegionThatStatesItselfSilencesItsParts() {
        assertEquals(90, stated(part("320412", 90), part("320412100", 50), part("320412101", 60)));
    }

    @Test
    void aRegionThatStatesNothingIsTheSumOfItsParts() {
        assertEquals(110, stated(part("320412100", 50), part("320412101", 60)));
    }

    @Test
    void aVillageCountsOnlyWhereItsTownStatesNothing() {
        assertEquals(57, stated(part("320412100", 50), part("320412100001", 9), part("320412101001", 7)));
    }

    @Test
    void theSmallestPartIsTheMinimum() {
        Amount fewest = RollUp.min(List.of(part("320412100001", 42), part("320412100002", 38)))
                .orElseThrow();
        assertEquals(38, fewest.value().intValue());
        assertEquals(2, fewest.rows());
        assertTrue(RollUp.max(List.of(part("320412100001", 42), part("320412100002", 38)))
                .filter(most -> most.value().intValue() == 42)
                .isPresent());
    }

    private static int stated(RollUp.Part... parts) {
        return RollUp.statedOrSum(COUNTY, List.of(parts)).orElseThrow().value().intValue();
    }

    private static RollUp.Part part(String region, int value) {
        return new RollUp.Part(new RegionCode(region), new Amount(BigDecimal.valueOf(value), 1));
    }
}
