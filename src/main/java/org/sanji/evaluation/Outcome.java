package org.sanji.evaluation;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;

/**
 * What a rule says of the figures.
 *
 * @param saying why, put into words only when somebody reads it: of all towns in one call nobody does
 * @param shortfall what is lacking; null when nothing is, when nothing can be done any more, or when there is a choice
 * @param alternatives for a choice: any one of them is enough
 * @param missing the data without which it is undecided, or which are missing besides what decided it
 * @param parts the outcomes of the rules of a compound rule, in their order
 */
public record Outcome(
        Result result,
        Supplier<Text> saying,
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

    static final Supplier<Text> DATA_MISSING = () -> new Text("缺少数据，不能判断。", "Data are missing, so this is undecided.");

    private static final Supplier<Text> TOLD_IN_THE_COUNTY =
            () -> new Text("涉及个人的数字只在本县内提供。", "Numbers about people are told in their county only.");

    static Outcome of(Result result, Supplier<Text> saying, Quantity quantity, List<Reading> readings) {
        return new Outcome(result, saying, quantity, null, List.of(), List.of(), readings, List.of());
    }

    static Outcome undecided(
            Supplier<Text> saying, Quantity quantity, List<MissingDatum> missing, List<Reading> readings) {
        return of(Result.UNDECIDED, saying, quantity, readings).lacking(missing);
    }

    static Outcome notMet(
            Supplier<Text> saying, Quantity quantity, @Nullable Shortfall shortfall, List<Reading> readings) {
        return new Outcome(Result.NOT_MET, saying, quantity, shortfall, List.of(), List.of(), readings, List.of());
    }

    /** The same result, for who may not know the numbers behind it: what is asked for, and what nobody has recorded. */
    Outcome withoutNumbers() {
        return new Outcome(
                result,
                TOLD_IN_THE_COUNTY,
                new Quantity(null, quantity.threshold(), null, null),
                null,
                List.of(),
                missing,
                List.of(),
                parts.stream().map(Outcome::withoutNumbers).toList());
    }

    /** Why it is so. */
    public Text reason() {
        return saying.get();
    }

    Outcome lacking(List<MissingDatum> data) {
        return new Outcome(result, saying, quantity, shortfall, alternatives, data, readings, parts);
    }
}
