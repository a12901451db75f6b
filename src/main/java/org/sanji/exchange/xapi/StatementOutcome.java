package org.sanji.exchange.xapi;

/** What became of a statement. Labels: code list {@code statement-outcome}. */
public enum StatementOutcome {
    /** It is online learning of a learner. */
    COUNTED,
    /** It is kept and not counted; the reason says why. */
    KEPT,
    /** It disregards another one. */
    VOIDING,
    /** It is disregarded, and not counted any more. */
    VOIDED
}
