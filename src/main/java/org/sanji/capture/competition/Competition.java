package org.sanji.capture.competition;

/** Which competition it was: 一师一优课 (S1 5.3), 微课 (S1 8.2). Labels are in the code list {@code competition}. */
public enum Competition {
    ONE_TEACHER_ONE_COURSE,
    MICRO_LECTURE,
    OTHER
}
