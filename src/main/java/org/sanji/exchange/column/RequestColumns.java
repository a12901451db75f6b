package org.sanji.exchange.column;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.ColumnType.Plain;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.Text;

/** Derives columns from the record of a request: its components, their types and constraints. */
final class RequestColumns {

    private static final Map<Class<?>, ColumnType> PLAIN = Map.of(
            String.class, Plain.TEXT,
            LocalDate.class, Plain.DATE,
            Integer.class, Plain.INTEGER,
            BigDecimal.class, Plain.DECIMAL,
            Boolean.class, Plain.TRUTH,
            RegionCode.class, Plain.REGION,
            UUID.class, Plain.ID);

    private RequestColumns() {}

    /**
     * The columns of a request, in the order of their words.
     *
     * @throws IllegalStateException when a property has no words, or the reverse: a test reads all of them
     */
    static List<Column> of(Class<?> request, Map<String, ColumnWords> words) {
        List<RecordComponent> components = List.of(request.getRecordComponents());
        for (RecordComponent component : components) {
            if (!words.containsKey(property(component))) {
                throw new IllegalStateException(request.getSimpleName() + " has no heading for " + property(component));
            }
        }
        return words.entrySet().stream()
                .map(entry -> column(component(request, components, entry.getKey()), entry.getValue()))
                .toList();
    }

    private static RecordComponent component(Class<?> request, List<RecordComponent> components, String property) {
        return components.stream()
                .filter(component -> property(component).equals(property))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(request.getSimpleName() + " has no " + property));
    }

    private static Column column(RecordComponent component, ColumnWords words) {
        ColumnType type = type(component.getGenericType(), words.refers());
        return new Column(
                property(component),
                new Text(words.zh(), words.en()),
                type,
                isRequired(component),
                words.keeps(),
                words.person(),
                words.example() == null ? example(component, type) : words.example());
    }

    /** A component is called as its property, unless that is a word of the language, such as class. */
    private static String property(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElse(component.getName());
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(NotNull.class)
                || component.getAccessor().isAnnotationPresent(NotBlank.class);
    }

    private static ColumnType type(Type declared, @Nullable String refers) {
        if (declared instanceof ParameterizedType list) {
            return many((Class<?>) list.getActualTypeArguments()[0], refers);
        }
        return one((Class<?>) declared, refers);
    }

    private static ColumnType many(Class<?> element, @Nullable String refers) {
        if (element.isRecord() && element != RegionCode.class) {
            return new ColumnType.Items(Arrays.stream(element.getRecordComponents())
                    .map(part -> new ColumnType.Part(property(part), type(part.getGenericType(), null)))
                    .toList());
        }
        return new ColumnType.Many(one(element, refers));
    }

    private static ColumnType one(Class<?> type, @Nullable String refers) {
        if (refers != null) {
            return new ColumnType.Reference(refers);
        }
        if (type.isEnum()) {
            return new ColumnType.Code(
                    listName(type),
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        return Optional.ofNullable(PLAIN.get(type))
                .orElseThrow(() -> new IllegalStateException(type + " is not the type of a column"));
    }

    private static String listName(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String example(RecordComponent component, ColumnType type) {
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        if (schema != null && schema.examples().length > 0) {
            return schema.examples()[0];
        }
        return switch (type) {
            case ColumnType.Code code -> code.codes().getFirst();
            case ColumnType.Many(ColumnType.Code code) -> code.codes().getFirst();
            case Plain.TRUTH -> "true";
            default -> null;
        };
    }
}
