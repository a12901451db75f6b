package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.Column;
import org.sanji.exchange.column.ColumnType.Plain;

/**
 * A row that is stored already, as its list shows it.
 *
 * @param view as JSON
 * @param persons which rows have the names and numbers of the file
 */
record StoredRow(ObjectNode view, PersonMatches persons) {

    private static final String ID_NUMBER = "idNumber";
    private static final String MASKED = "maskedIdNumber";

    UUID id() {
        return UUID.fromString(view.path(Column.ID.property()).asText());
    }

    int version() {
        return view.path("version").asInt();
    }

    /** What a row of the file changes in it: only columns that are there, and only what differs. */
    ObjectNode changes(ReadRow row) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        for (Headings.Place place : row.headings().places()) {
            Column column = place.column();
            JsonNode value = row.values().get(column.property());
            if (!isSame(column, value)) {
                changes.set(column.property(), value == null ? NullNode.instance : value);
            }
        }
        return changes;
    }

    private boolean isSame(Column column, @Nullable JsonNode value) {
        if (value == null && column.keeps()) {
            return true;
        }
        if (column.property().equals(ID_NUMBER)) {
            return value != null && PersonMatches.isMaskOf(view.path(MASKED).asText(), value.asText());
        }
        JsonNode shown = view.get(column.property());
        if (isNothing(value) || isNothing(shown)) {
            return isNothing(value) && isNothing(shown);
        }
        return isSame(column, value, shown);
    }

    private static boolean isNothing(@Nullable JsonNode value) {
        return value == null || value.isNull() || (value instanceof ArrayNode list && list.isEmpty());
    }

    private boolean isSame(Column column, JsonNode value, JsonNode shown) {
        if (value instanceof ArrayNode list && shown instanceof ArrayNode shownList) {
            return counted(list).equals(counted(shownList));
        }
        if (column.type() == Plain.DECIMAL) {
            return isSameNumber(value.asText(), shown.asText());
        }
        if (column.person()) {
            return persons.same(column, value.asText(), shown.asText(), id());
        }
        return value.asText().equals(shown.asText());
    }

    private static boolean isSameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** The order of a list says nothing. */
    private static Map<String, Integer> counted(ArrayNode list) {
        Map<String, Integer> counted = new TreeMap<>();
        list.forEach(one -> counted.merge(one.toString(), 1, Integer::sum));
        return counted;
    }
}
