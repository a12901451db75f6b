package org.sanji.reporting;

/** Where the report of one institution for one period stands. Labels: code list {@code report-state}. */
public enum ReportState {
    OPEN,
    SUBMITTED,
    RETURNED,
    APPROVED,
    ACCEPTED,
    REOPENED;

    /** Whether what lies in the period may not be changed any more. */
    public boolean isLocked() {
        return this == APPROVED || this == ACCEPTED;
    }

    /** Whether the institution has handed its report in and does not have it back. */
    boolean isHandedIn() {
        return this == SUBMITTED || isLocked();
    }
}
