package org.sanji.capture.volunteer;

/** Who volunteers. Labels are in the code list {@code volunteer-kind}. */
public enum VolunteerKind {
    PERSON,
    TEAM
}
