package org.sanji.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sanji.evidence.EvidenceConfiguration;
import org.sanji.evidence.ReceivedFiles;
import org.sanji.exchange.column.CellWords;
import org.sanji.exchange.column.Column;
import org.sanji.exchange.column.ColumnType;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.exchange.table.OutgoingFile;
import org.sanji.exchange.table.TableFormat;
import org.sanji.kernel.CodeList;
import org.sanji.kernel.Language;
import org.sanji.kernel.Texts;

/** Empty workbooks: headings with an example row, the codes there are, and what each column takes. */
@ApplicationScoped
class Templates {

    private static final int LAST_ROW = 20_000;
    private static final double WIDTH = 18;
    private static final String HEADING_COLOUR = "DDEBF7";
    private static final String EXAMPLE_COLOUR = "808080";

    private final CellWords words;
    private final EvidenceConfiguration configuration;

    Templates(CellWords words, EvidenceConfiguration configuration) {
        this.words = words;
        this.configuration = configuration;
    }

    String fileName(FeatureTable table) {
        return table.sheet().in(Language.current()) + "." + TableFormat.XLSX.ending();
    }

    OutgoingFile of(FeatureTable table) {
        Locale language = Language.current();
        return OutgoingFile.of(
                configuration.directory().resolve(ReceivedFiles.WORKING), out -> write(table, language, out));
    }

    private void write(FeatureTable table, Locale language, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Sanji", "1.0")) {
            Worksheet rows = workbook.newWorksheet(table.sheet().in(language));
            Worksheet codes = workbook.newWorksheet(Texts.get(language, "template.codes"));
            Worksheet notes = workbook.newWorksheet(Texts.get(language, "template.notes"));
            headings(rows, table, language);
            codes(rows, codes, table, language);
            notes(notes, table, language);
        }
    }

    private void headings(Worksheet rows, FeatureTable table, Locale language) {
        for (int index = 0; index < table.columns().size(); index++) {
            Column column = table.columns().get(index);
            rows.inlineString(0, index, Headings.shown(column, language));
            rows.style(0, index).bold().fillColor(HEADING_COLOUR).set();
            rows.width(index, WIDTH);
            String example = words.example(column, language);
            if (!example.isEmpty()) {
                rows.inlineString(1, index, example);
                rows.style(1, index).italic().fontColor(EXAMPLE_COLOUR).set();
            }
        }
        rows.freezePane(0, 1);
    }

    /** The codes of each column below each other; a column with one code in a cell offers them. */
    private void codes(Worksheet rows, Worksheet codes, FeatureTable table, Locale language) {
        List<String> titles = List.of("template.column", "template.value", "template.code");
        titles(codes, titles, language);
        int line = 1;
        for (int index = 0; index < table.columns().size(); index++) {
            Column column = table.columns().get(index);
            for (String list : lists(column.type())) {
                int first = line;
                for (CodeList.Item item : words.items(list)) {
                    codes.inlineString(line, 0, column.heading().in(language));
                    codes.inlineString(line, 1, item.label().in(language));
                    codes.inlineString(line, 2, item.code());
                    line++;
                }
                if (column.type() instanceof ColumnType.Code) {
                    rows.range(1, index, LAST_ROW, index).validateWithList(codes.range(first, 1, line - 1, 1));
                }
            }
        }
    }

    private static void titles(Worksheet sheet, List<String> keys, Locale language) {
        for (int index = 0; index < keys.size(); index++) {
            sheet.inlineString(0, index, Texts.get(language, keys.get(index)));
            sheet.style(0, index).bold().fillColor(HEADING_COLOUR).set();
            sheet.width(index, 2 * WIDTH);
        }
    }

    private static List<String> lists(ColumnType type) {
        return switch (type) {
            case ColumnType.Code code -> List.of(code.list());
            case ColumnType.Many(ColumnType.Code code) -> List.of(code.list());
            case ColumnType.Items items ->
                items.parts().stream()
                        .flatMap(part -> lists(part.type()).stream())
                        .toList();
            default -> List.of();
        };
    }

    private void notes(Worksheet notes, FeatureTable table, Locale language) {
        titles(notes, List.of("template.column", "template.required", "template.takes"), language);
        int line = 1;
        for (Column column : table.columns()) {
            notes.inlineString(line, 0, column.heading().in(language));
            notes.inlineString(line, 1, Texts.get(language, column.required() ? "template.yes" : "template.no"));
            notes.inlineString(line, 2, takes(column.type(), language));
            line++;
        }
        notes.inlineString(line + 1, 0, Texts.get(language, "template.example"));
    }

    private static String takes(ColumnType type, Locale language) {
        return switch (type) {
            case ColumnType.Plain plain ->
                Texts.get(language, "template.takes." + plain.name().toLowerCase(Locale.ROOT));
            case ColumnType.Code ignored -> Texts.get(language, "template.takes.code");
            case ColumnType.Reference ignored -> Texts.get(language, "template.takes.reference");
            case ColumnType.Many many -> Texts.get(language, "template.takes.many", takes(many.element(), language));
            case ColumnType.Items items ->
                Texts.get(
                        language,
                        "template.takes.items",
                        String.valueOf(items.parts().size()));
        };
    }
}
