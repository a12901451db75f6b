package org.sanji.exchange.xapi;

import java.util.Arrays;
import java.util.Locale;
import org.sanji.kernel.FieldError;

/** Why a statement is kept and not counted. Labels: code list {@code statement-reason}. */
public enum StatementReason {
    VERB_NOT_COUNTED,
    NO_DURATION,
    TOO_SHORT,
    TOO_LONG,
    NO_ACCOUNT,
    UNKNOWN_ACCOUNT,
    UNKNOWN_LEARNER,
    OUTSIDE_REGION,
    IN_FUTURE,
    INSTITUTION_NOT_OPEN,
    HOURS_OF_DAY,
    PERIOD_LOCKED,
    OTHER_RULE;

    /** The reason a rule of online learning gives. */
    static StatementReason of(FieldError refusal) {
        String name = refusal.code().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElse(OTHER_RULE);
    }
}
