package org.sanji.exchange.column;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;

/**
 * A feature as a table.
 *
 * @param path as its path names it: {@code activities}
 * @param sheet what it is called
 * @param key the properties that tell two rows of an institution apart
 * @param columns in the order of a template, without {@link Column#ID}
 */
public record FeatureTable(String path, Text sheet, Stored stored, List<String> key, List<Column> columns) {

    private static final Set<String> NAMES = Set.of("title", "name");

    /**
     * Where its rows lie, and by what they are found.
     *
     * @param of the column that says whose a row is
     * @param when the column that says when it counts
     * @param index the index by whose they are, where it is not called so
     */
    public record Stored(
            String table,
            String of,
            @Nullable String when,
            @Nullable String index) {

        private static final String YEAR = "_year";
        private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

        /** Whether rows are found by a year and not by a day. */
        public boolean isByYear() {
            return when != null && when.endsWith(YEAR);
        }

        /** The index by the county and whose a row is. */
        public String byWhose() {
            return index == null ? table + "_by_" + of : index;
        }

        /** The property of the column {@code when}. */
        public @Nullable String whenProperty() {
            if (when == null) {
                return null;
            }
            return isByYear() ? YEAR.substring(1) : camelCase(when);
        }

        private static String camelCase(String column) {
            return NEXT_WORD.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
        }
    }

    /** The property of its key, and the column of the same name, that says what a row is called; none where people are. */
    public Optional<String> naming() {
        return key.stream()
                .filter(NAMES::contains)
                .flatMap(property -> column(property).stream())
                .filter(column -> !column.person())
                .map(Column::property)
                .findFirst();
    }

    /** The columns of its key. */
    public List<Column> keyColumns() {
        return key.stream().flatMap(property -> column(property).stream()).toList();
    }

    public Optional<Column> column(String property) {
        return columns.stream()
                .filter(column -> column.property().equals(property))
                .findFirst();
    }
}
