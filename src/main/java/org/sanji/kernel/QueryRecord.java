package org.sanji.kernel;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills the record of a list's query parameters where the server does not: for a list that is read as a file. */
public final class QueryRecord {

    private QueryRecord() {}

    /** The names of the parameters in a record. */
    public static Stream<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(QueryRecord::name).flatMap(Optional::stream);
    }

    /**
     * The record with the values of the query; what the query does not say is null. Values were checked before.
     *
     * @throws IllegalArgumentException when a value is not of its form
     */
    public static <F> F read(Class<F> type, Map<String, List<String>> query) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> name(component)
                        .map(query::get)
                        .filter(found -> !found.isEmpty())
                        .map(found -> value(component.getType(), found.getFirst()))
                        .orElse(null))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<String> name(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(QueryParam.class))
                .or(() -> Optional.ofNullable(field(component).getAnnotation(QueryParam.class)))
                .map(QueryParam::value);
    }

    private static java.lang.reflect.Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object value(Class<?> type, String text) {
        if (type == UUID.class) {
            return UUID.fromString(text);
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == RegionCode.class) {
            return new RegionCode(text);
        } else if (type == Boolean.class) {
            return Boolean.valueOf(text);
        } else if (type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, text);
        }
        return text;
    }
}
