package org.sanji.evaluation;

/** What it means when nothing was recorded for a measure. A property of the measure. */
public enum Absence {
    /** Events: no activity recorded is no activity held. */
    ZERO,
    /** Stocks, money, populations and timetables: nothing recorded says nothing. */
    UNKNOWN
}
