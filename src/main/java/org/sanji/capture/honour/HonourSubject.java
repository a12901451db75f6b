package org.sanji.capture.honour;

/** What was honoured (S2 (十)). Labels are in the code list {@code honour-subject}. */
public enum HonourSubject {
    INSTITUTION,
    PERSON_OR_TEAM,
    PROJECT
}
