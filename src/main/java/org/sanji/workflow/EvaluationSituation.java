package org.sanji.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.EvaluationOffice;
import org.sanji.evaluation.EvaluationState;

/**
 * An application as somebody finds it who wants to do something with it. Pure: the rules need no database.
 *
 * @param inCampaign whether it was made in a campaign
 * @param late whether the day by which it had to be submitted has passed
 * @param hand what the caller did with it before
 */
record EvaluationSituation(
        EvaluationState state, OfficeAuthority authority, boolean inCampaign, boolean late, Hand hand) {

    /**
     * What one person has done with an application.
     *
     * @param submitted whether it was the last to submit it
     * @param actedBelow whether it ever acted for the town or the county
     * @param assessed whether it assessed what is submitted now
     * @param othersAssessed how many others did
     */
    record Hand(boolean submitted, boolean actedBelow, boolean assessed, int othersAssessed) {

        static final Hand NONE = new Hand(false, false, false, 0);

        boolean assessedAlone() {
            return assessed && othersAssessed == 0;
        }
    }

    /** What stands in the way; nothing when it may be done. Who may never do it is not told the state. */
    Optional<EvaluationRefusal> refusal(EvaluationAction action) {
        if (action.offices().stream().noneMatch(authority::holds)) {
            return Optional.of(EvaluationRefusal.NO_AUTHORITY);
        }
        Optional<EvaluationOffice> office = action.by(state);
        if (office.isEmpty()) {
            return Optional.of(EvaluationRefusal.WRONG_STATE);
        }
        if (!authority.holds(office.get())) {
            return Optional.of(EvaluationRefusal.NO_AUTHORITY);
        }
        if (office.get() == EvaluationOffice.CITY && hand.actedBelow()) {
            return Optional.of(EvaluationRefusal.CONFLICT_OF_INTEREST);
        }
        return Optional.ofNullable(own(action));
    }

    private @Nullable EvaluationRefusal own(EvaluationAction action) {
        return switch (action) {
            case SUBMIT -> submission();
            case REVIEW -> hand.submitted() ? EvaluationRefusal.OWN_SUBMISSION : null;
            case ASSESS -> hand.assessed() ? EvaluationRefusal.ASSESSED_ALREADY : null;
            case GRANT, DECLINE -> hand.assessedAlone() ? EvaluationRefusal.ALONE : null;
            case SELF_ASSESS, RETURN, CONFIRM, REVOKE, WITHDRAW -> null;
        };
    }

    private @Nullable EvaluationRefusal submission() {
        if (!inCampaign) {
            return EvaluationRefusal.NO_CAMPAIGN;
        }
        return late ? EvaluationRefusal.TOO_LATE : null;
    }

    List<EvaluationAction> allowed() {
        return Arrays.stream(EvaluationAction.values())
                .filter(action -> refusal(action).isEmpty())
                .toList();
    }
}
