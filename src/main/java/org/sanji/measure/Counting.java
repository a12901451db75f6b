package org.sanji.measure;

import java.util.List;

/**
 * How rows become a value.
 *
 * @param value column that is added, or {@link #ROWS} where each row counts one
 * @param member column that says who or what a row is about, for {@link Space#DISTINCT}; else {@link #NOBODY}
 * @param conditions all of which a row must meet
 * @param unmetIsZero whether a row that does not meet them adds zero instead of saying nothing: where there are only
 *     such rows the value is known, and zero
 */
public record Counting(Source source, String value, String member, List<Condition> conditions, boolean unmetIsZero) {

    public static final String ROWS = "1";
    public static final String NOBODY = "";

    private static final String PERSON = "person_key";

    /** Features of which every row is one person. */
    private static final List<String> OF_A_PERSON = List.of("learners", "enrolments");

    static Counting rows(Source source, Condition... conditions) {
        return new Counting(source, ROWS, NOBODY, List.of(conditions), false);
    }

    /** Counts rows among others: who recorded only others has none of these. */
    static Counting rowsElseZero(Source source, Condition... conditions) {
        return new Counting(source, ROWS, NOBODY, List.of(conditions), true);
    }

    static Counting sum(Source source, String column, Condition... conditions) {
        return new Counting(source, column, NOBODY, List.of(conditions), false);
    }

    static Counting distinct(Source source, String member, Condition... conditions) {
        return new Counting(source, ROWS, member, List.of(conditions), false);
    }

    boolean countsPeople() {
        boolean rowsOfPeople = value.equals(ROWS) && source.features().stream().anyMatch(OF_A_PERSON::contains);
        return member.equals(PERSON) || rowsOfPeople;
    }
}
