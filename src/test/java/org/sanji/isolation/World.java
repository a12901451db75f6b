package org.sanji.isolation;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What one town of one county has that can be named, and the marks by which it is known wherever it turns up: a text that
 * stands in everything people write there and a prime that divides its numbers.
 *
 * @param values ids by collection, and codes of places by what they are
 * @param etags of the items, by id
 * @param keys idempotency keys under which items were made, and by which operation
 * @param cursors of lists, by operation
 * @param canary in what the whole county sees: the names of its institutions
 * @param town the canary in everything else people of the town write
 */
record World(
        String county,
        String canary,
        String town,
        int prime,
        Map<String, String> values,
        Map<String, String> etags,
        Map<String, Request> keys,
        Map<String, String> cursors) {

    /** Of the standard each city publishes. */
    static final String VERSION = "2026";

    static final String LATER_VERSION = "2027";

    static World of(String county, String canary, String town, int prime) {
        var world = new World(
                county,
                canary,
                town,
                prime,
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>());
        world.values.put(Names.COUNTY, county);
        world.values.put(Names.CITY, county.substring(0, 4));
        return world;
    }

    /** A county that never was: its codes have the form of codes, and nothing lies under them. */
    static World never() {
        World world = of("330197", "", "", 1);
        world.values.put(Names.CITY, "3397");
        world.values.put(Names.REGION, "330197998");
        return world;
    }

    /** What is called so; of a county that never was, an id nobody has. */
    String value(String what) {
        return values.computeIfAbsent(what, absent -> {
            if (!canary.isEmpty()) {
                throw new IllegalStateException("No own object of " + what + " was made in " + county);
            }
            return what.equals(Names.DIGEST)
                    ? "0123456789abcdef".repeat(4)
                    : UUID.randomUUID().toString();
        });
    }

    /** The standard of its city. */
    String standard() {
        return "isolation-" + county.substring(0, 4);
    }

    boolean has(String what) {
        return values.containsKey(what);
    }

    void put(String what, @Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("Nothing was made of " + what);
        }
        values.put(what, value);
    }

    String etag(String id) {
        return etags.getOrDefault(id, "\"0\"");
    }
}
