package org.sanji.measure;

/** What it means when nothing at all is recorded (domain §2: nothing recorded is not the same as zero). */
public enum Absence {
    /** Events: none happened. */
    ZERO,
    /** Attributes and denominators: nobody knows. The figure has no value and names who owes it. */
    UNKNOWN
}
