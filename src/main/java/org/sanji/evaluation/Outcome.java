package org.sanji.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;

/**
 * What a rule says of the figures.
 *
 * @param shortfall what is lacking; null when nothing is, when nothing can be done any more, or when there is a choice
 * @param alternatives for a choice: any one of them is enough
 * @param missing the data without which it is undecided, or which are missing besides what decided it
 * @param parts the outcomes of the rules of a compound rule, in their order
 */
public record Outcome(
        Result result,
        Text reason,
        Quantity quantity,
        @Nullable Shortfall shortfall,
        List<Shortfall> alternatives,
        List<MissingDatum> missing,
        List<Reading> readings,
        List<Outcome> parts) {

    public Outcome {
        alternatives = List.copyOf(alternatives);
        missing = List.copyOf(missing);
        readings = List.copyOf(readings);
        parts = List.copyOf(parts);
    }

    static Outcome of(Result result, Text reason, Quantity quantity, List<Reading> readings) {
        return new Outcome(result, reason, quantity, null, List.of(), List.of(), readings, List.of());
    }

    static Outcome undecided(Text reason, Quantity quantity, List<MissingDatum> missing, List<Reading> readings) {
        return of(Result.UNDECIDED, reason, quantity, readings).lacking(missing);
    }

    static Outcome notMet(Text reason, Quantity quantity, @Nullable Shortfall shortfall, List<Reading> readings) {
        return new Outcome(Result.NOT_MET, reason, quantity, shortfall, List.of(), List.of(), readings, List.of());
    }

    Outcome lacking(List<MissingDatum> data) {
        return new Outcome(result, reason, quantity, shortfall, alternatives, data, readings, parts);
    }
}
