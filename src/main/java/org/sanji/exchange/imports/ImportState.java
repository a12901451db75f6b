package org.sanji.exchange.imports;

/** Where an import stands. Labels are in the code list {@code import-state}. */
public enum ImportState {
    /** Its rows are being checked. */
    CHECKING,
    /** What is wrong with it is known; nothing is stored. */
    CHECKED,
    /** Its rows are being stored. */
    COMMITTING,
    COMMITTED,
    /** It could not be read, or a row that was checked was refused when it was to be stored. */
    FAILED,
    CANCELLED
}
