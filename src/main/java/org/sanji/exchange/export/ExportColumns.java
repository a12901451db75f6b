package org.sanji.exchange.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sanji.exchange.column.CellWords;
import org.sanji.exchange.column.Column;
import org.sanji.exchange.column.ColumnType;
import org.sanji.exchange.column.FeatureTable;

/**
 * The columns of an export: those of a template and the id, so that what was exported can be corrected and imported. A
 * number that is never shown, as of an identity card, is not among them.
 *
 * @param institutions names of institutions by id, where a name is that of one alone
 */
record ExportColumns(List<Column> columns, CellWords words, Map<String, String> institutions, Locale language) {

    private static final String NEVER_SHOWN = "idNumber";
    private static final String INSTITUTIONS = "institutions";

    static ExportColumns of(FeatureTable table, CellWords words, Map<String, String> institutions, Locale language) {
        List<Column> columns = Stream.concat(table.columns().stream(), Stream.of(Column.ID))
                .filter(column -> !column.property().equals(NEVER_SHOWN))
                .toList();
        return new ExportColumns(columns, words, institutions, language);
    }

    List<String> headings() {
        return columns.stream().map(column -> column.heading().in(language)).toList();
    }

    ColumnType type(int column) {
        return columns.get(column).type();
    }

    List<String> texts(ObjectNode row) {
        List<String> texts = new ArrayList<>(columns.size());
        columns.forEach(column -> texts.add(text(column, row.get(column.property()))));
        return texts;
    }

    private String text(Column column, JsonNode value) {
        String text = words.of(value, column.type(), language);
        boolean institution = column.type() instanceof ColumnType.Reference reference
                && reference.feature().equals(INSTITUTIONS);
        return institution ? institutions.getOrDefault(text, text) : text;
    }
}
