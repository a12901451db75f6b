package org.sanji.vitess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a statement have one value, or one of a few listed ones, because they equal a constant or a column that
 * does. A tie has a direction: what a subquery asks of a row around it says nothing of that row.
 */
final class Ties {

    /** A column of a table, or of a query, as it stands at one place of the statement. */
    record Place(int source, String column) {}

    /** Any constant: parameters are not told apart, because those of one statement are of one county. */
    static final Place CONSTANT = new Place(0, "a constant");
    /** Any of some constants. */
    static final Place LISTED = new Place(0, "one of a list");

    /** How closely a column is tied, the closest last. */
    enum Tie {
        NONE,
        LISTED,
        CONSTANT
    }

    private final Map<Place, List<Place>> following = new HashMap<>();
    private final Map<Place, List<@Nullable Place>> unions = new HashMap<>();
    private final Map<Place, Tie> tied = new HashMap<>();

    /** Where the first has one value, the second has. */
    void follow(@Nullable Place from, @Nullable Place to) {
        if (from != null && to != null && to.source() != 0) {
            following.computeIfAbsent(from, none -> new ArrayList<>()).add(to);
        }
    }

    /** Where all parts have one value, the whole has. */
    void followAll(List<@Nullable Place> parts, Place whole) {
        unions.put(whole, parts);
    }

    /** Once everything was said. */
    void reckon() {
        reach(LISTED, Tie.LISTED);
        reach(CONSTANT, Tie.CONSTANT);
    }

    Tie of(@Nullable Place place) {
        return place == null ? Tie.NONE : tied.getOrDefault(place, Tie.NONE);
    }

    private void reach(Place first, Tie tie) {
        Deque<Place> reached = new ArrayDeque<>(List.of(first));
        while (!reached.isEmpty()) {
            Place place = reached.pop();
            if (of(place).compareTo(tie) < 0) {
                tied.put(place, tie);
                reached.addAll(following.getOrDefault(place, List.of()));
                unions.forEach((whole, parts) -> {
                    if (parts.stream().allMatch(part -> of(part).compareTo(tie) >= 0)) {
                        reached.add(whole);
                    }
                });
            }
        }
    }
}
