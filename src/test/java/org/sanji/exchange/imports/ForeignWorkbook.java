package org.sanji.exchange.imports;

import java.util.List;
import java.util.stream.Collectors;

/** A workbook as JavaScript programs write it: texts as what a formula says, without one, and rows without numbers. */
final class ForeignWorkbook {

    private ForeignWorkbook() {}

    @SafeVarargs
    static byte[] of(List<? extends Object>... rows) {
        return HostileWorkbooks.of(
                "", List.of(rows).stream().map(ForeignWorkbook::row).collect(Collectors.joining()), java.util.Map.of());
    }

    private static String row(List<? extends Object> cells) {
        return cells.stream().map(ForeignWorkbook::cell).collect(Collectors.joining("", "<row>", "</row>"));
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "<c/>";
            case Number number -> "<c><v>" + number + "</v></c>";
            default -> "<c t=\"str\"><v>" + value + "</v></c>";
        };
    }
}
