package org.sanji.capture.staff;

/** How much of their working time a member of staff gives. Labels are in the code list {@code employment}. */
public enum Employment {
    FULL_TIME,
    PART_TIME
}
