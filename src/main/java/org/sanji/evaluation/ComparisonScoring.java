package org.sanji.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.sanji.kernel.Text;
import org.sanji.standard.Rule;

/** One figure against a number. */
final class ComparisonScoring {

    private ComparisonScoring() {}

    static Outcome of(Rule.Compare rule, Sheet sheet) {
        Sheet.Answer answer = sheet.ask(rule.operand());
        return answer.figure()
                .known()
                .map(value -> compared(rule, sheet, answer, value))
                .orElseGet(() -> Outcome.undecided(
                        Outcome.DATA_MISSING,
                        new Quantity(null, rule.threshold().toString(), null, null),
                        answer.missing(),
                        List.of(answer.reading())));
    }

    private static Outcome compared(Rule.Compare rule, Sheet sheet, Sheet.Answer answer, BigDecimal value) {
        var quantity = new Quantity(
                Decimals.plain(value, rule.unit().decimals()), rule.threshold().toString(), null, null);
        Supplier<Text> reason = () -> reason(quantity, rule.operator().symbol());
        List<Reading> readings = List.of(answer.reading());
        if (rule.operator().accepts(rule.threshold().compare(value, BigDecimal.ONE))) {
            // Outstanding data could only raise the value, so they are named but change nothing.
            return Outcome.of(Result.MET, reason, quantity, readings).lacking(answer.missing());
        }
        if (!answer.figure().complete()) {
            return Outcome.undecided(reason, quantity, answer.missing(), readings);
        }
        BigDecimal needed =
                rule.threshold().smallestValue(rule.operator(), rule.unit().decimals());
        Shortfall shortfall = sheet.shortfall(needed.subtract(value), rule.unit(), List.of());
        return Outcome.notMet(reason, quantity, shortfall, readings);
    }

    private static Text reason(Quantity quantity, String symbol) {
        return new Text(
                "实际" + quantity.value() + "，要求" + symbol + quantity.threshold() + "。",
                "The value is " + quantity.value() + "; asked for is " + symbol + " " + quantity.threshold() + ".");
    }
}
