package org.sanji.workflow;

/** What a reviewer advises, or a decision says. Labels are in the code list {@code recommendation}. */
public enum Recommendation {
    GRANT,
    DECLINE
}
