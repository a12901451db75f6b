package org.sanji.evaluation;

import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;
import org.sanji.standard.Window;

/**
 * A datum without which a clause cannot be decided, and the institution that owes it; null when no single institution
 * does.
 */
public record MissingDatum(
        String measure, Window window, int year, @Nullable InstitutionName institution, Cause cause) {

    /** Why nothing can be reckoned with it. */
    public enum Cause {
        NOT_RECORDED,
        NO_INSTITUTION_OPEN,
        NOTHING_TO_DIVIDE_BY
    }

    /** Said only when somebody reads it: of all towns in one call nobody does. */
    public Text reason() {
        return switch (cause) {
            case NOT_RECORDED -> institution == null ? notRecorded() : notRecordedBy(institution);
            case NO_INSTITUTION_OPEN ->
                new Text("没有在办的机构，不能判断。", "No institution of this tier is open, so this is undecided.");
            case NOTHING_TO_DIVIDE_BY ->
                new Text(
                        "分母%s为零，不能判断。".formatted(measure),
                        "The denominator %s is zero, so this is undecided.".formatted(measure));
        };
    }

    private Text notRecorded() {
        return new Text("%d年没有数据。".formatted(year), "Nothing is recorded for %d.".formatted(year));
    }

    private Text notRecordedBy(InstitutionName debtor) {
        return new Text(
                "%s尚未填报%d年数据。".formatted(debtor.name(), year),
                "%s has not recorded data for %d.".formatted(debtor.name(), year));
    }
}
