package org.sanji.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code that says the place, the tenant and the authority. */
class RegionCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "320",
                "32041",
                "3204121",
                "32041210",
                "3204121000",
                "32041210000",
                "3204121000011",
                "32a4",
                "３２"
            })
    void refusesOtherForms(String text) {
        assertThrows(IllegalArgumentException.class, () -> new RegionCode(text));
    }

    @Test
    void levelsAndParents() {
        var village = new RegionCode("320412100002");
        assertEquals(RegionLevel.VILLAGE, village.level());
        assertEquals(Optional.of(new RegionCode("320412100")), village.parent());
        assertEquals(Optional.of("320412"), village.county());
        assertEquals(Optional.empty(), new RegionCode("3204").county());
        assertEquals(Optional.empty(), new RegionCode("32").parent());
    }

    @Test
    void coversItselfAndWhatLiesUnderIt() {
        var county = new RegionCode("320412");
        assertTrue(county.covers(county));
        assertTrue(county.covers(new RegionCode("320412100")));
        assertFalse(county.covers(new RegionCode("320402001")));
        assertFalse(new RegionCode("320412100").covers(county));
    }

    @Test
    void aSubtreeIsOneRange() {
        var county = new RegionCode("320412");
        assertEquals(320412000000L, county.low());
        assertEquals(320412999999L, county.high());
        assertEquals(new RegionCode("320412100"), RegionCode.of(320412100000L, RegionLevel.TOWNSHIP));
    }
}
