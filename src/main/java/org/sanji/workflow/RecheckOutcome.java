package org.sanji.workflow;

/** What comes of looking at a granted community again. Labels are in the code list {@code recheck-outcome}. */
public enum RecheckOutcome {
    CONFIRM,
    REVOKE
}
