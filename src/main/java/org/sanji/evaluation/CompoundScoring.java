package org.sanji.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;
import org.sanji.standard.Rule;

/** Rules joined by "or" and "and", in three-valued logic: what is undecided may turn out either way. */
final class CompoundScoring {

    private CompoundScoring() {}

    static Outcome of(Rule.AnyOf rule, Sheet sheet) {
        List<Outcome> parts = parts(rule.rules(), sheet);
        Result result = decided(parts, Result.MET, Result.NOT_MET);
        List<Shortfall> alternatives = result == Result.MET ? List.of() : shortfalls(parts);
        Supplier<Text> reason = () -> joined(parts, "；或：", "; or: ");
        return compound(result, reason, null, alternatives, parts);
    }

    static Outcome of(Rule.AllOf rule, Sheet sheet) {
        List<Outcome> parts = parts(rule.rules(), sheet);
        Result result = decided(parts, Result.NOT_MET, Result.MET);
        List<Shortfall> shortfalls = shortfalls(parts);
        // Several shortfalls have no common unit; they are read from the parts.
        Shortfall only = shortfalls.size() == 1 ? shortfalls.getFirst() : null;
        return compound(result, () -> joined(parts, "；且：", "; and: "), only, List.of(), parts);
    }

    /** The deciding result if any part has it, the other if all parts have that one, else undecided. */
    private static Result decided(List<Outcome> parts, Result deciding, Result other) {
        if (parts.stream().anyMatch(part -> part.result() == deciding)) {
            return deciding;
        }
        return parts.stream().allMatch(part -> part.result() == other) ? other : Result.UNDECIDED;
    }

    private static Outcome compound(
            Result result,
            Supplier<Text> reason,
            @Nullable Shortfall shortfall,
            List<Shortfall> alternatives,
            List<Outcome> parts) {
        List<MissingDatum> missing = Scoring.union(parts.stream().map(Outcome::missing));
        List<Reading> readings = Scoring.union(parts.stream().map(Outcome::readings));
        return new Outcome(result, reason, Quantity.NONE, shortfall, alternatives, missing, readings, parts);
    }

    private static List<Outcome> parts(List<Rule> rules, Sheet sheet) {
        return rules.stream().map(rule -> Scoring.outcome(rule, sheet)).toList();
    }

    /** What each part lacks; of a choice inside a part, its ways are not one thing to do and stay with that part. */
    private static List<Shortfall> shortfalls(List<Outcome> parts) {
        return parts.stream().map(Outcome::shortfall).filter(Objects::nonNull).toList();
    }

    private static Text joined(List<Outcome> parts, String zh, String en) {
        return new Text(
                String.join(
                                zh,
                                parts.stream()
                                        .map(part -> part.reason().zh().replaceAll("。$", ""))
                                        .toList()) + "。",
                String.join(
                                en,
                                parts.stream()
                                        .map(part -> part.reason().en().replaceAll("\\.$", ""))
                                        .toList()) + ".");
    }
}
