package org.sanji.reporting;

/** Why something cannot be done with a report. */
enum ReportRefusal {
    /** The caller does not hold the office. */
    NO_AUTHORITY,
    /** Not in the state the report is in. */
    WRONG_STATE,
    /** The period has not ended. */
    NOT_OVER,
    /** Nobody approves what he submitted himself. */
    OWN_SUBMISSION
}
