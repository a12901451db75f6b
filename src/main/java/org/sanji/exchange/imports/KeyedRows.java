package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.Column;
import org.sanji.exchange.column.ColumnType.Plain;
import org.sanji.exchange.column.FeatureTable;

/** Stored rows by what tells two of them apart. */
final class KeyedRows {

    private static final String ID_NUMBER = "idNumber";
    private static final String MASKED = "maskedIdNumber";

    private final FeatureTable table;
    private final PersonMatches persons;
    /** What of the key can be compared as it is shown, and was filled in by nobody but the client. */
    private final List<Column> plain;

    private final List<Column> others;
    private final Map<String, List<ObjectNode>> rows = new HashMap<>();

    KeyedRows(FeatureTable table, Collection<ObjectNode> views, PersonMatches persons) {
        this.table = table;
        this.persons = persons;
        List<Column> key = table.keyColumns();
        plain = key.stream()
                .filter(column -> !column.person() && !column.keeps())
                .toList();
        others =
                key.stream().filter(column -> column.person() || column.keeps()).toList();
        views.forEach(view ->
                rows.computeIfAbsent(key(view), absent -> new ArrayList<>()).add(view));
    }

    private String key(ObjectNode values) {
        // Institutions belong to nobody but the county: their own id is not part of what they are known by.
        Stream<String> whose = Stream.of(table.stored().of()).filter(of -> !of.equals(Column.ID.property()));
        return Stream.concat(
                        whose.map(property -> text(values.get(property))),
                        plain.stream().map(column -> keyText(column, values)))
                .collect(Collectors.joining("\n"));
    }

    /** A number is the same with and without zeros at its end. */
    static String keyText(Column column, ObjectNode values) {
        String text = text(values.get(column.property()));
        try {
            return column.type() == Plain.DECIMAL && !text.isEmpty()
                    ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                    : text;
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : value.asText();
    }

    /** The stored rows a row of the file may be. */
    List<ObjectNode> like(ReadRow row) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return rows.getOrDefault(key(row.values()), List.of()).stream()
                .filter(view -> others.stream().allMatch(column -> isSame(column, row, view)))
                .filter(view -> mayBeTheSamePerson(row, view))
                .toList();
    }

    private boolean isSame(Column column, ReadRow row, ObjectNode view) {
        String text = text(row.values().get(column.property()));
        String shown = text(view.get(column.property()));
        if (text.isEmpty() && column.keeps()) {
            return true;
        }
        UUID id = UUID.fromString(view.path(Column.ID.property()).asText());
        return column.person() ? persons.same(column, text, shown, id) : text.equals(shown);
    }

    private static boolean mayBeTheSamePerson(ReadRow row, ObjectNode view) {
        String number = text(row.values().get(ID_NUMBER));
        String masked = text(view.get(MASKED));
        return number.isEmpty() || masked.isEmpty() || PersonMatches.isMaskOf(masked, number);
    }
}
