package org.sanji.exchange.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with one cell, or with a row. */
@Schema(name = "ImportError")
public record ImportErrorView(
        @Schema(description = "The row as people see it: the headings are row 1", examples = "17")
        int row,

        @Schema(description = "The column as a sheet names it; absent where no cell is to blame", examples = "E")
        @Nullable
        String column,

        @Schema(description = "What stands above it", examples = "活动日期") @Nullable
        String heading,

        @Schema(description = "The property of the request it is about", examples = "heldOn") @Nullable
        String property,

        @Schema(description = "Stable code of the error", examples = "in-future")
        String code,

        @Schema(description = "Text for people, in the language of whoever imported")
        String message,

        @Schema(description = "What stands in the cell; of personal data nothing", examples = "2099-01-01") @Nullable
        String value) {

    private static final int LETTERS = 26;

    static ImportErrorView of(ImportError error) {
        return new ImportErrorView(
                error.line,
                error.columnNumber == 0 ? null : letters(error.columnNumber),
                error.heading,
                error.property,
                error.code,
                error.message,
                error.value);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + (column - 1) % LETTERS));
        return column <= LETTERS ? last : letters((column - 1) / LETTERS) + last;
    }
}
