package org.sanji.evaluation;

/** What would be done with a row. Labels are in the code list {@code hypothetical-change-kind}. */
public enum HypotheticalChangeKind {
    ADD,
    REPLACE,
    REMOVE
}
