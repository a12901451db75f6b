package org.sanji.workflow;

import static org.sanji.evaluation.EvaluationOffice.CITY;
import static org.sanji.evaluation.EvaluationOffice.COUNTY;
import static org.sanji.evaluation.EvaluationOffice.TOWN;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.sanji.audit.AuditAction;
import org.sanji.evaluation.EvaluationOffice;
import org.sanji.evaluation.EvaluationState;

/**
 * What can be done with an application: in which states, and by which office. This is the whole state machine;
 * docs/evaluation-workflow.md shows it, and a test holds the two against each other. Labels: code list
 * {@code evaluation-action}.
 */
public enum EvaluationAction {
    SELF_ASSESS(AuditAction.CHANGED, Map.of(EvaluationState.DRAFT, TOWN, EvaluationState.RETURNED, TOWN)),
    SUBMIT(AuditAction.SUBMITTED, Map.of(EvaluationState.DRAFT, TOWN, EvaluationState.RETURNED, TOWN)),
    REVIEW(AuditAction.REVIEWED, Map.of(EvaluationState.SUBMITTED, COUNTY)),
    RETURN(AuditAction.RETURNED, Map.of(EvaluationState.SUBMITTED, COUNTY, EvaluationState.COUNTY_REVIEWED, CITY)),
    ASSESS(AuditAction.ASSESSED, Map.of(EvaluationState.COUNTY_REVIEWED, CITY)),
    GRANT(AuditAction.GRANTED, Map.of(EvaluationState.ASSESSED, CITY)),
    DECLINE(AuditAction.DECLINED, Map.of(EvaluationState.ASSESSED, CITY)),
    CONFIRM(AuditAction.CONFIRMED, Map.of(EvaluationState.GRANTED, CITY)),
    REVOKE(AuditAction.REVOKED, Map.of(EvaluationState.GRANTED, CITY)),
    WITHDRAW(
            AuditAction.WITHDRAWN,
            Map.of(
                    EvaluationState.DRAFT, TOWN,
                    EvaluationState.RETURNED, TOWN,
                    EvaluationState.SUBMITTED, TOWN,
                    EvaluationState.COUNTY_REVIEWED, TOWN,
                    EvaluationState.ASSESSED, TOWN));

    private final AuditAction audited;
    private final Map<EvaluationState, EvaluationOffice> offices;

    EvaluationAction(AuditAction audited, Map<EvaluationState, EvaluationOffice> offices) {
        this.audited = audited;
        this.offices = offices;
    }

    /** Whose it is to do this with an application in that state; nobody's when it cannot be done. */
    Optional<EvaluationOffice> by(EvaluationState state) {
        return Optional.ofNullable(offices.get(state));
    }

    /** All offices whose it ever is. */
    Collection<EvaluationOffice> offices() {
        return offices.values();
    }

    /** How the audit trail calls it. */
    AuditAction audited() {
        return audited;
    }
}
