package org.sanji.measure;

/** Which columns say when a row counts. */
public sealed interface Dates {

    /** On one day. */
    record On(String column) implements Dates {}

    /** From one day to another, both inclusive; no last day means still. */
    record During(String first, String last) implements Dates {}
}
