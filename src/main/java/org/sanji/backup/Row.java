package org.sanji.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as a line of JSON: an array of texts as the database writes them, bytes in Base64, null where there is nothing. */
final class Row {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Row() {}

    /** The line of the row a result stands at. */
    static byte[] read(ResultSet row, List<StoredTable.Column> columns) throws SQLException {
        ArrayNode line = JsonNodeFactory.instance.arrayNode(columns.size());
        for (int at = 0; at < columns.size(); at++) {
            line.add(text(row, at, columns));
        }
        try {
            return JSON.writeValueAsBytes(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One value of the row a result stands at, as it stands in the line. */
    static @Nullable String text(ResultSet row, int column, List<StoredTable.Column> columns) throws SQLException {
        byte[] value = row.getBytes(column + 1);
        if (value == null) {
            return null;
        }
        return columns.get(column).bytes()
                ? Base64.getEncoder().encodeToString(value)
                : new String(value, StandardCharsets.UTF_8);
    }

    /** One value of a line that is a text. */
    static String value(String line, int column) throws IOException {
        return JSON.readTree(line).path(column).asText();
    }

    /** Sets the values of a line into an insert. */
    static void write(String line, List<StoredTable.Column> columns, PreparedStatement insert)
            throws SQLException, IOException {
        JsonNode values = JSON.readTree(line);
        for (int at = 0; at < columns.size(); at++) {
            JsonNode value = values.get(at);
            if (value.isNull()) {
                insert.setNull(at + 1, java.sql.Types.VARCHAR);
            } else if (columns.get(at).bytes()) {
                insert.setBytes(at + 1, Base64.getDecoder().decode(value.asText()));
            } else {
                insert.setString(at + 1, value.asText());
            }
        }
    }
}
