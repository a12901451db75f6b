package org.sanji.reporting;

import static org.sanji.reporting.ReportOffice.ABOVE;
import static org.sanji.reporting.ReportOffice.COUNTY;
import static org.sanji.reporting.ReportOffice.INSTITUTION;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.sanji.audit.AuditAction;

/**
 * What can be done with a report: from which states, by which office, and what it is afterwards. This is the whole state
 * machine. Labels: code list {@code report-action}.
 */
public enum ReportAction {
    SUBMIT(
            ReportState.SUBMITTED,
            Map.of(
                    ReportState.OPEN, INSTITUTION,
                    ReportState.RETURNED, INSTITUTION,
                    ReportState.REOPENED, INSTITUTION)),
    APPROVE(ReportState.APPROVED, Map.of(ReportState.SUBMITTED, ABOVE)),
    RETURN(ReportState.RETURNED, Map.of(ReportState.SUBMITTED, ABOVE, ReportState.APPROVED, COUNTY)),
    ACCEPT(ReportState.ACCEPTED, Map.of(ReportState.APPROVED, COUNTY)),
    REOPEN(ReportState.REOPENED, Map.of(ReportState.APPROVED, ABOVE, ReportState.ACCEPTED, COUNTY));

    private final ReportState target;
    private final Map<ReportState, ReportOffice> offices;

    ReportAction(ReportState target, Map<ReportState, ReportOffice> offices) {
        this.target = target;
        this.offices = offices;
    }

    /** What a report is after this. */
    ReportState target() {
        return target;
    }

    /** Whose it is to do this with a report in that state; nobody's when it cannot be done. */
    Optional<ReportOffice> by(ReportState state) {
        return Optional.ofNullable(offices.get(state));
    }

    /** How the audit trail calls it. */
    AuditAction audited() {
        return switch (this) {
            case SUBMIT -> AuditAction.SUBMITTED;
            case APPROVE -> AuditAction.APPROVED;
            case RETURN -> AuditAction.RETURNED;
            case ACCEPT -> AuditAction.ACCEPTED;
            case REOPEN -> AuditAction.REOPENED;
        };
    }

    /** All offices whose it ever is. */
    Collection<ReportOffice> offices() {
        return offices.values();
    }
}
