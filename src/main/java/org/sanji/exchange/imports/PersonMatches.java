package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanji.exchange.column.Column;
import org.sanji.exchange.column.FeatureTable;

/**
 * Which stored rows hold the names, phone numbers and the like that stand in a file: what a list shows of them is masked, so
 * that it cannot be compared.
 *
 * @param rows ids of rows, by property and text
 */
record PersonMatches(Map<String, Map<String, Set<UUID>>> rows) {

    private static final char HIDDEN = '*';

    static PersonMatches of(PersonRows people, FeatureTable table, List<ReadRow> rows) {
        return new PersonMatches(table.columns().stream()
                .filter(Column::person)
                .map(Column::property)
                .collect(Collectors.toMap(
                        property -> property,
                        property -> people.holding(table.path(), property, texts(rows, property)))));
    }

    private static Set<String> texts(List<ReadRow> rows, String property) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.values().get(property)))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    /** Whether a stored row says the same of somebody as the file, whatever its list shows. */
    boolean same(Column column, String text, String shown, UUID row) {
        return text.equals(shown)
                || rows.getOrDefault(column.property(), Map.of())
                        .getOrDefault(text, Set.of())
                        .contains(row);
    }

    /**
     * Whether an identity number may be what is hidden behind another: as long, and the same where nothing is hidden. Small
     * letters are stored as capitals.
     */
    static boolean isMaskOf(String shown, String number) {
        String text = number.toUpperCase(Locale.ROOT);
        if (shown.length() != text.length() || shown.indexOf(HIDDEN) < 0) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (shown.charAt(at) != HIDDEN && shown.charAt(at) != text.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
