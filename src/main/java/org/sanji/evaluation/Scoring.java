package org.sanji.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sanji.kernel.Text;
import org.sanji.standard.Clause;
import org.sanji.standard.Rule;
import org.sanji.standard.Standard;

/**
 * A standard held against the figures of one region in one year. Pure: the same figures give the same verdicts. Nothing
 * recorded is not zero unless the measure says so; a missing datum gives {@link Result#UNDECIDED} and names who owes it,
 * except where what is known already decides.
 */
public final class Scoring {

    private static final Text NO_TEXT = new Text("标准对本级没有此项要求。", "The standard has no such text for this level.");
    private static final Text BY_REVIEWER = new Text("由评审人判断。", "A reviewer judges.");

    private Scoring() {}

    /**
     * One verdict per clause, in the order of the standard, the gate first.
     *
     * @param today the day on which the gate is asked, which is the day of application for an application
     */
    public static List<Verdict> score(Standard standard, Figures figures, int year, LocalDate today) {
        var sheet = new Sheet(figures, year, today);
        return standard.clauses().stream()
                .map(clause -> Verdict.of(clause, outcome(clause, sheet)))
                .toList();
    }

    /** The outcome of one clause. */
    static Outcome outcome(Clause clause, Sheet sheet) {
        if (clause.speaksTo(sheet.figures().level())) {
            return outcome(clause.rule(), sheet);
        }
        return Outcome.of(Result.NOT_APPLICABLE, () -> NO_TEXT, Quantity.NONE, List.of());
    }

    static Outcome outcome(Rule rule, Sheet sheet) {
        return switch (rule) {
            case Rule.Compare compare -> ComparisonScoring.of(compare, sheet);
            case Rule.Ratio ratio -> RatioScoring.of(ratio, sheet);
            case Rule.Every every -> ChildrenScoring.of(every, sheet);
            case Rule.ShareOfChildren share -> ChildrenScoring.of(share, sheet);
            case Rule.Rising rising -> TrendScoring.of(rising, sheet);
            case Rule.Held held -> held(held, sheet);
            case Rule.AnyOf any -> CompoundScoring.of(any, sheet);
            case Rule.AllOf all -> CompoundScoring.of(all, sheet);
            case Rule.Qualitative qualitative -> judged(qualitative, sheet);
        };
    }

    private static Outcome held(Rule.Held held, Sheet sheet) {
        EligibilityDecision decision =
                Eligibility.decide(sheet.figures().grants(held.recognition()), held.years(), sheet.today());
        Result result = decision.eligible() ? Result.MET : Result.NOT_MET;
        var quantity = new Quantity(null, String.valueOf(held.years()), null, null);
        return Outcome.of(result, decision::reason, quantity, List.of());
    }

    private static Outcome judged(Rule.Qualitative qualitative, Sheet sheet) {
        List<Reading> shown = qualitative.shown().stream()
                .map(operand -> sheet.ask(operand).reading())
                .toList();
        return Outcome.undecided(() -> BY_REVIEWER, Quantity.NONE, List.of(), shown);
    }

    /** The entries of several lists, each once, in their order. */
    static <T> List<T> union(Stream<List<T>> lists) {
        return lists.flatMap(List::stream).distinct().toList();
    }
}
