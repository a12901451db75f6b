package org.sanji.isolation;

import java.util.Set;

/**
 * From where somebody attacks.
 *
 * @param region of the callers
 * @param own what is theirs
 * @param attacked what is not
 * @param shared collections and kinds of places that both know by right
 * @param strict whether a foreign name must be answered as one nobody has
 */
record Position(String name, String region, World own, World attacked, Set<String> shared, boolean strict) {

    /** Beside the attacked county in the same city, whose campaigns and releases are of both. */
    static Position neighbourCounty(World own, World attacked) {
        return new Position(
                "neighbour county", own.county(), own, attacked, Set.of("campaigns", "releases", Names.CITY), true);
    }

    /** From another province: its county, its city or the province itself. */
    static Position elsewhere(String name, String region, World own, World attacked) {
        return new Position(name, region, own, attacked, Set.of(), true);
    }

    /**
     * From the neighbouring town of the same county. There the refusal says whose it is (403): the tree and the periods of
     * the county are known to all its towns, and learners, courses and teachers may be referred to across them.
     */
    static Position neighbourTown(World own, World attacked) {
        return new Position("neighbour town", own.value(Names.REGION), own, attacked, Set.of(), false);
    }
}
