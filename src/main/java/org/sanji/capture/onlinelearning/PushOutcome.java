package org.sanji.capture.onlinelearning;

/** What became of a record a platform pushed. Labels: code list {@code push-outcome}. */
public enum PushOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
