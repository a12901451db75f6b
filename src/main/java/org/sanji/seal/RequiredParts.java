package org.sanji.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a seal that was read against the form its records declare: only what they name nullable may be null. JSON knows no
 * such thing, and a part that is not there would verify as one that says nothing.
 */
final class RequiredParts {

    private RequiredParts() {}

    /**
     * Refuses a seal, or a part of one, with a hole in it.
     *
     * @param name what it is called in its file
     * @throws UnverifiableSealException that names the first part that is missing
     */
    static void require(String name, @Nullable Object part) {
        switch (part) {
            case null -> throw new UnverifiableSealException("this is no seal: " + name + " is missing");
            case JsonNode json when json.isNull() || json.isMissingNode() -> require(name, null);
            case Record whole -> requireComponents(name, whole);
            case List<?> many -> requireItems(name, many);
            case Map<?, ?> named -> named.forEach((key, value) -> require(name + "." + key, value));
            default -> {
                // A text, a number, a day: it is there.
            }
        }
    }

    private static void requireComponents(String name, Record whole) {
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            Object value = valueOf(component, whole);
            if (value != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                require(name.isEmpty() ? component.getName() : name + "." + component.getName(), value);
            }
        }
    }

    private static void requireItems(String name, List<?> many) {
        int index = 0;
        for (Iterator<?> items = many.iterator(); items.hasNext(); index++) {
            require(name + "[" + index + "]", items.next());
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
