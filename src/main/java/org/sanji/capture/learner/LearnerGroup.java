package org.sanji.capture.learner;

/** Groups community education owes special care. Labels are in the code list {@code learner-group}. */
public enum LearnerGroup {
    OLDER_PERSON,
    DISABLED_PERSON,
    MIGRANT_WORKER,
    UNEMPLOYED,
    NEW_FARMER,
    YOUTH,
    WOMAN,
    OTHER
}
