package org.sanji.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A report as somebody finds it who wants to do something with it. Pure: the rules need no database.
 *
 * @param over whether the last day of the period has passed
 * @param submittedByCaller whether the last who submitted it is the caller
 */
record ReportSituation(ReportState state, boolean over, boolean submittedByCaller, ReportAuthority authority) {

    /** What stands in the way; nothing when it may be done. Who may never do it is not told the state. */
    Optional<ReportRefusal> refusal(ReportAction action) {
        if (action.offices().stream().noneMatch(authority::holds)) {
            return Optional.of(ReportRefusal.NO_AUTHORITY);
        }
        Optional<ReportOffice> office = action.by(state);
        if (office.isEmpty()) {
            return Optional.of(ReportRefusal.WRONG_STATE);
        }
        if (!authority.holds(office.get())) {
            return Optional.of(ReportRefusal.NO_AUTHORITY);
        }
        if (action == ReportAction.SUBMIT && !over) {
            return Optional.of(ReportRefusal.NOT_OVER);
        }
        boolean own = action == ReportAction.APPROVE && submittedByCaller;
        return own ? Optional.of(ReportRefusal.OWN_SUBMISSION) : Optional.empty();
    }

    List<ReportAction> allowed() {
        return Arrays.stream(ReportAction.values())
                .filter(action -> refusal(action).isEmpty())
                .toList();
    }
}
