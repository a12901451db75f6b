package org.sanji.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Follows a path of names and places, such as {@code items[0].id}; a name asked of a list is asked of all its members. */
final class JsonSteps {

    private JsonSteps() {}

    static @Nullable Object follow(String path, @Nullable Object value) {
        Object reached = value;
        for (String step : path.replace("[", ".[").split("\\.")) {
            reached = step.startsWith("[")
                    ? at(Integer.parseInt(step.substring(1, step.length() - 1)), reached)
                    : named(step, reached);
        }
        return reached;
    }

    private static @Nullable Object at(int place, @Nullable Object value) {
        return value instanceof List<?> list && place < list.size() ? list.get(place) : null;
    }

    private static @Nullable Object named(String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return members(name, list);
        }
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static List<@Nullable Object> members(String name, List<?> list) {
        // Not the list of a stream, which takes no nulls: a member may lack the property.
        List<@Nullable Object> members = new ArrayList<>();
        list.stream().filter(Objects::nonNull).forEach(member -> members.add(named(name, member)));
        return members;
    }
}
