package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.kernel.FieldError;

/** What told the rows of a file apart so far: one that comes twice is refused the second time. Some 100 bytes a row. */
final class SeenRows {

    private static final String ID_NUMBER = "idNumber";

    private final Map<UUID, Integer> lines = new HashMap<>();

    void refuseTwice(FeatureTable table, ReadRow row) {
        if (row.isRefused()) {
            return;
        }
        Integer earlier = lines.putIfAbsent(key(table, row), row.line());
        if (earlier != null && earlier != row.line()) {
            row.refuse(null, FieldError.at("", "row-twice", String.valueOf(earlier)));
        }
    }

    /** A digest is enough: two rows of a file do not have the same one by chance. */
    private static UUID key(FeatureTable table, ReadRow row) {
        if (row.id() != null) {
            return row.id();
        }
        Stream<String> whose = Stream.of(table.stored().of(), ID_NUMBER)
                .map(property -> text(row.values().get(property)));
        Stream<String> key = table.key().stream()
                .flatMap(property -> table.column(property).stream())
                .map(column -> KeyedRows.keyText(column, row.values()));
        String text = Stream.concat(whose, key).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(@Nullable JsonNode value) {
        return value == null ? "" : value.asText();
    }
}
