package org.sanji.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.sanji.exchange.column.CellWords;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.exchange.table.TableRow;

/** The example row of a template. Who leaves it in his file does not mean it: it is not a row. */
@ApplicationScoped
class ExampleRows {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final CellWords words;

    ExampleRows(CellWords words) {
        this.words = words;
    }

    boolean isExample(FeatureTable table, Headings headings, TableRow row) {
        if (headings.places().size() != table.columns().size()) {
            return false;
        }
        for (Locale language : LANGUAGES) {
            if (isExample(headings, row, language)) {
                return true;
            }
        }
        return false;
    }

    /** Asked of every row: the first cell tells most of them. */
    private boolean isExample(Headings headings, TableRow row, Locale language) {
        for (Headings.Place place : headings.places()) {
            if (!place.cell(row).text().equals(words.example(place.column(), language))) {
                return false;
            }
        }
        return true;
    }
}
