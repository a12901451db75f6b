package org.sanji.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanji.measure.Absence;

/**
 * One figure as scoring sees it.
 *
 * @param value in the unit of its measure; null only when nothing was recorded
 * @param rows how many captured rows counted
 * @param missing institutions that owe data; what they would add can only raise the value
 * @param recorded whether anything was recorded at all: a sum over nothing is 0 and not recorded
 */
public record FigureValue(
        @Nullable BigDecimal value, long rows, List<InstitutionName> missing, boolean recorded, Absence absence) {

    public FigureValue {
        missing = List.copyOf(missing);
        if (recorded && value == null) {
            throw new IllegalArgumentException("A recorded figure has a value");
        }
    }

    /** A complete figure. */
    public static FigureValue of(BigDecimal value, long rows, Absence absence) {
        return new FigureValue(value, rows, List.of(), true, absence);
    }

    /** Nothing was recorded, and these institutions owe it if it is needed. */
    public static FigureValue absent(Absence absence, List<InstitutionName> owedBy) {
        return new FigureValue(null, 0, owedBy, false, absence);
    }

    /** The value to reckon with: zero where nothing recorded means none, empty where it means unknown. */
    public Optional<BigDecimal> known() {
        if (recorded) {
            return Optional.ofNullable(value);
        }
        return switch (absence) {
            case ZERO -> Optional.of(BigDecimal.ZERO);
            case UNKNOWN -> Optional.empty();
        };
    }

    /** Whether no outstanding data could change the value. */
    public boolean complete() {
        return switch (absence) {
            case ZERO -> true;
            case UNKNOWN -> recorded && missing.isEmpty();
        };
    }
}
