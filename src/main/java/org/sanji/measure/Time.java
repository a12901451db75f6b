package org.sanji.measure;

/** How a figure adds over months (domain §5). */
public enum Time {
    /** Adds: activities held in the period. */
    FLOW,
    /** The value at the end of the period: opening hours. */
    STOCK,
    /** Everything since the beginning up to the end of the period: people with 30 hours of online learning. */
    CUMULATIVE
}
