package org.sanji.measure;

import java.util.List;

/**
 * How rows become a value.
 *
 * @param value column that is added, or {@link #ROWS} where each row counts one
 * @param member column that says who or what a row is about, for {@link Space#DISTINCT}; else {@link #NOBODY}
 * @param conditions all of which a row must meet
 */
public record Counting(Source source, String value, String member, List<Condition> conditions) {

    public static final String ROWS = "1";
    public static final String NOBODY = "";

    static Counting rows(Source source, Condition... conditions) {
        return new Counting(source, ROWS, NOBODY, List.of(conditions));
    }

    static Counting sum(Source source, String column, Condition... conditions) {
        return new Counting(source, column, NOBODY, List.of(conditions));
    }

    static Counting distinct(Source source, String member, Condition... conditions) {
        return new Counting(source, ROWS, member, List.of(conditions));
    }
}
