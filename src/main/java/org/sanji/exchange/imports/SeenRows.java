package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.Column;
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
        var key = new StringBuilder();
        key.append(text(row.values().get(table.stored().of())));
        key.append('\n').append(text(row.values().get(ID_NUMBER)).toUpperCase(Locale.ROOT));
        for (Column column : table.keyColumns()) {
            key.append('\n').append(KeyedRows.keyText(column, row.values()));
        }
        return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(@Nullable JsonNode value) {
        return value == null ? "" : value.asText();
    }
}
