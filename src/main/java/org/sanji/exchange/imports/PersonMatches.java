package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanji.exchange.column.Column;
import org.sanji.exchange.column.FeatureTable;

/**
 * Which stored rows have the names and phone numbers that stand in a file: what a list shows of them is masked, so that it
 * cannot be compared.
 *
 * @param byName ids of rows by name
 * @param byPhone ids of rows by phone number
 */
record PersonMatches(Map<String, Set<UUID>> byName, Map<String, Set<UUID>> byPhone) {

    private static final String NAME = "name";
    private static final String PHONE = "phone";
    private static final char HIDDEN = '*';

    static PersonMatches of(PersonRows people, FeatureTable table, List<ReadRow> rows) {
        if (!people.has(table.path())) {
            return new PersonMatches(Map.of(), Map.of());
        }
        return new PersonMatches(
                ids(people.named(table.path(), texts(rows, NAME))),
                ids(people.withPhones(table.path(), texts(rows, PHONE))));
    }

    private static Set<String> texts(List<ReadRow> rows, String property) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.values().get(property)))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<UUID>> ids(Map<String, List<PersonRows.Found>> found) {
        Map<String, Set<UUID>> ids = new HashMap<>();
        found.forEach((text, rows) ->
                ids.put(text, rows.stream().map(PersonRows.Found::id).collect(Collectors.toSet())));
        return ids;
    }

    /** Whether a stored row says the same of somebody as the file, whatever its list shows. */
    boolean same(Column column, String text, String shown, UUID row) {
        return switch (column.property()) {
            case NAME -> text.equals(shown) || byName.getOrDefault(text, Set.of()).contains(row);
            case PHONE -> text.equals(shown) || byPhone.getOrDefault(text, Set.of()).contains(row);
            default -> text.equals(shown) || isMaskOf(shown, text);
        };
    }

    /** Whether a text may be what is hidden behind another: as long, and the same where nothing is hidden. */
    static boolean isMaskOf(String shown, String text) {
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
