package org.sanji.capture.volunteer;

/** What volunteers help with. Labels are in the code list {@code volunteer-field}. */
public enum VolunteerField {
    DIGITAL_LEARNING,
    ELDERLY_SERVICE,
    FAMILY_EDUCATION,
    CULTURE_AND_ARTS,
    HEALTH,
    COMMUNITY_GOVERNANCE,
    TEACHING,
    OTHER
}
