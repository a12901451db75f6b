package org.sanji.exchange.imports;

/** What is stored of a file in which something is wrong. Labels are in the code list {@code import-mode}. */
public enum ImportMode {
    /** All of its rows, or none. */
    WHOLE,
    /** The rows nothing is wrong with. */
    PARTIAL
}
