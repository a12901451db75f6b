package org.sanji.capture.outcome;

/** What a learner has to show for it (S2 (五)). Labels are in the code list {@code outcome-kind}. */
public enum OutcomeKind {
    COMPLETION,
    CERTIFICATE,
    CREDIT,
    AWARD,
    WORK
}
