package org.sanji.exchange.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.Column;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.exchange.table.TableCell;
import org.sanji.exchange.table.TableRow;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.Language;

/** The first row of a file: which column of the feature stands where, in whatever language and order. */
final class Headings {

    private static final int MOST_SHOWN = 100;
    /** What a template puts behind the heading of a column that must be filled. */
    private static final String REQUIRED = "*";

    /** The column with errors in a workbook that came back: what stands in it is not read. */
    private static final Map<String, String> ERRORS = Map.of("zh", "错误", "en", "Errors");

    private static final List<String> NUMBERS = List.of("idNumber");

    private final FeatureTable table;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private List<Place> ofColumns = List.of();

    private Headings(FeatureTable table) {
        this.table = table;
    }

    /**
     * Where a column of the feature stands.
     *
     * @param index counted from 0
     * @param heading as the file has it
     */
    record Place(Column column, int index, String heading) {

        TableCell cell(TableRow row) {
            return row.cell(index);
        }

        /** What stands there, as an error may repeat it: of people nothing. */
        @Nullable
        String shown(TableRow row) {
            String text = cell(row).text();
            if (text.isEmpty()) {
                return null;
            }
            boolean personal = column.person() || NUMBERS.contains(column.property());
            return personal ? REQUIRED.repeat(3) : text.substring(0, Math.min(text.length(), MOST_SHOWN));
        }
    }

    /** What stands above the column with errors. */
    static String errorsHeading(Locale language) {
        return String.valueOf(ERRORS.get(language.getLanguage()));
    }

    /** What stands above a column in a template. */
    static String shown(Column column, Locale language) {
        return column.heading().in(language) + (column.required() ? REQUIRED : "");
    }

    static Headings of(FeatureTable table, TableRow first) {
        var headings = new Headings(table);
        for (int index = 0; index < first.cells().size(); index++) {
            headings.add(first, index);
        }
        headings.requireAll(first);
        headings.ofColumns = headings.places.values().stream()
                .filter(place -> place.column() != Column.ID)
                .toList();
        return headings;
    }

    private void add(TableRow first, int index) {
        String heading = first.cell(index).text().strip();
        if (heading.isEmpty() || ERRORS.values().contains(heading)) {
            return;
        }
        Optional<Column> column = find(heading);
        if (column.isEmpty()) {
            refuse(first.number(), index + 1, heading, FieldError.at("", "heading-unknown", names()));
        } else if (places.putIfAbsent(column.get().property(), new Place(column.get(), index, heading)) != null) {
            refuse(first.number(), index + 1, heading, FieldError.at("", "heading-twice"));
        }
    }

    private Optional<Column> find(String heading) {
        String wanted = plain(heading);
        return Stream.concat(table.columns().stream(), Stream.of(Column.ID))
                .filter(column -> wanted.equals(plain(column.heading().zh()))
                        || wanted.equals(plain(column.heading().en()))
                        || wanted.equals(plain(column.property())))
                .findFirst();
    }

    /** Capitals, spaces, the sort of parentheses and the sign of a required column do not matter. */
    private static String plain(String heading) {
        return heading.replace('（', '(')
                .replace('）', ')')
                .replace(REQUIRED, "")
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A file whose rows name themselves may leave out what it does not change. */
    private void requireAll(TableRow first) {
        if (places.containsKey(Column.ID.property())) {
            return;
        }
        table.columns().stream()
                .filter(column -> column.required() && !places.containsKey(column.property()))
                .forEach(column -> refuse(
                        first.number(),
                        0,
                        column.heading().in(Language.current()),
                        FieldError.at("", "heading-missing")));
    }

    private void refuse(int line, int column, String heading, FieldError error) {
        errors.add(new RowError(line, column, null, heading, error.code(), error.message(), heading));
    }

    private String names() {
        return String.join(
                "、",
                table.columns().stream()
                        .map(column -> column.heading().in(Language.current()))
                        .toList());
    }

    /** What is wrong with the headings themselves: then no row can be read. */
    List<RowError> errors() {
        return errors;
    }

    /** The columns of the feature that are there. */
    List<Place> places() {
        return ofColumns;
    }

    Optional<Place> place(@Nullable String property) {
        return Optional.ofNullable(property == null ? null : places.get(property));
    }

    Optional<Place> id() {
        return place(Column.ID.property());
    }

    /** What people call a property that has no column here. */
    @Nullable
    String name(@Nullable String property) {
        return property == null
                ? null
                : table.column(property)
                        .map(column -> column.heading().in(Language.current()))
                        .orElse(property);
    }
}
