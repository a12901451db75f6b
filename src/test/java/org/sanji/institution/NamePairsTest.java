package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamePairsTest {

    @Test
    void everyPairOnceInItsOrder() {
        assertEquals(List.of("湖塘", "塘居", "居民"), NamePairs.of("湖塘居民"));
        assertEquals(List.of("人人", "人为"), NamePairs.of("人人人为"));
    }

    @Test
    void capitalsAndSpacesAroundAreNothing() {
        assertEquals(List.of("ab", "b村"), NamePairs.of(" AB村 "));
    }

    @Test
    void oneCharacterHasNoPair() {
        assertEquals(List.of(), NamePairs.of("湖"));
        assertEquals(List.of(), NamePairs.of("𠮷"));
        assertEquals(List.of(), NamePairs.of("  "));
    }

    @Test
    void aRareCharacterIsOneCharacter() {
        assertEquals(List.of("𠮷村"), NamePairs.of("𠮷村"));
    }
}
