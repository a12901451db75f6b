package org.sanji.capture.competition;

/** The rank of a prize (S1 8.2). Labels are in the code list {@code prize}. */
public enum Prize {
    NONE,
    FIRST,
    SECOND,
    THIRD,
    EXCELLENCE
}
