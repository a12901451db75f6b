package org.sanji.measure;

import java.util.List;

/**
 * The rows a measure looks at: a table, or a select over {@code :county} and {@code :institutions}, with at least the
 * columns county, id and institution.
 *
 * @param features the capture features whose changes make its figures stale
 * @param label column that tells people which row it is, without personal data
 */
public record Source(List<String> features, String table, Dates dates, String label) {

    static Source of(String feature, String table, Dates dates, String label) {
        return new Source(List.of(feature), table, dates, label);
    }

    /** Whether the rows are those of a select: one row may then move the day of another. */
    public boolean isSelect() {
        return table.startsWith("(");
    }
}
