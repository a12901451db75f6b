package org.sanji.capture.competition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.sanji.capture.EventDates;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** What an entry and its prize must say so that S1 8.2 can be decided: the level and the day of every prize. */
@ApplicationScoped
class CompetitionEntryRules {

    private final EventDates dates;

    CompetitionEntryRules(EventDates dates) {
        this.dates = dates;
    }

    void check(CompetitionEntryRequest request) {
        dates.requireHappened("/enteredOn", request.enteredOn());
        dates.requireHappened("/awardedOn", request.awardedOn());
        List<FieldError> errors = request.prize() == Prize.NONE ? withoutPrize(request) : withPrize(request);
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
        new DateSpan(request.enteredOn(), request.awardedOn()).requireOrder("/awardedOn");
    }

    private static List<FieldError> withoutPrize(CompetitionEntryRequest request) {
        return request.awardedOn() == null ? List.of() : List.of(FieldError.at("/awardedOn", "award-without-prize"));
    }

    private static List<FieldError> withPrize(CompetitionEntryRequest request) {
        List<FieldError> missing = new ArrayList<>();
        if (request.level() == null) {
            missing.add(FieldError.at("/level", "prize-needs-level"));
        }
        if (request.awardedOn() == null) {
            missing.add(FieldError.at("/awardedOn", "prize-needs-date"));
        }
        return missing;
    }
}
