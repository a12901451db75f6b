package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.Column;
import org.sanji.exchange.column.ColumnType;
import org.sanji.exchange.column.ColumnType.Plain;
import org.sanji.exchange.table.TableCell;
import org.sanji.exchange.table.TableRow;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;

/** Reads a row of a file: every cell of it, and everything that is wrong with one. */
@ApplicationScoped
class RowReading {

    private final CellReading cells;

    RowReading(CellReading cells) {
        this.cells = cells;
    }

    ReadRow read(TableRow row, Headings headings, LocalDate dayZero) {
        var read = new ReadRow(row, headings, JsonNodeFactory.instance.objectNode());
        headings.places().forEach(place -> read(read, place, dayZero));
        headings.id().ifPresent(place -> readId(read, place));
        return read;
    }

    private void read(ReadRow row, Headings.Place place, LocalDate dayZero) {
        Column column = place.column();
        try {
            JsonNode value = cells.read(place.cell(row.cells()), column.type(), dayZero);
            if (value != null) {
                row.values().set(column.property(), value);
            } else if (column.required() && isList(column.type())) {
                // An empty cell is an empty list; whether that may be, the rules say.
                row.values().set(column.property(), JsonNodeFactory.instance.arrayNode());
            }
        } catch (ProblemException refused) {
            row.refuse(column.property(), refused.errors().getFirst());
        }
    }

    private static boolean isList(ColumnType type) {
        return type instanceof ColumnType.Many || type instanceof ColumnType.Items;
    }

    private void readId(ReadRow row, Headings.Place place) {
        @Nullable JsonNode id = idOf(row, place);
        if (id == null) {
            return;
        }
        try {
            row.isAbout(UUID.fromString(id.asText()));
        } catch (IllegalArgumentException noId) {
            row.refuse(Column.ID.property(), FieldError.at("", "row-unknown"));
        }
    }

    private @Nullable JsonNode idOf(ReadRow row, Headings.Place place) {
        TableCell cell = place.cell(row.cells());
        try {
            return cells.read(cell, Plain.ID, LocalDate.EPOCH);
        } catch (ProblemException refused) {
            row.refuse(Column.ID.property(), refused.errors().getFirst());
            return null;
        }
    }
}
