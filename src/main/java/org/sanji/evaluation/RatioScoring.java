package org.sanji.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sanji.kernel.Text;
import org.sanji.standard.Rule;

/**
 * A part over its whole. Outstanding data can only raise either of them: with an incomplete numerator the ratio is a
 * lower bound, with an incomplete denominator an upper bound, with both it says nothing.
 */
final class RatioScoring {

    private final Rule.Ratio rule;
    private final Sheet sheet;
    private final Sheet.Answer numerator;
    private final Sheet.Answer denominator;

    private RatioScoring(Rule.Ratio rule, Sheet sheet) {
        this.rule = rule;
        this.sheet = sheet;
        this.numerator = sheet.ask(rule.numerator());
        this.denominator = sheet.ask(rule.denominator());
    }

    static Outcome of(Rule.Ratio rule, Sheet sheet) {
        return new RatioScoring(rule, sheet).outcome();
    }

    private Outcome outcome() {
        Optional<BigDecimal> part = numerator.figure().known();
        Optional<BigDecimal> whole = denominator.figure().known();
        if (part.isEmpty() || whole.isEmpty()) {
            return Outcome.undecided(Outcome.DATA_MISSING, unknown(part, whole), missing(), readings());
        }
        if (whole.get().signum() <= 0) {
            return nothingToDivideBy(unknown(part, whole));
        }
        return compared(part.get(), whole.get());
    }

    private Outcome compared(BigDecimal part, BigDecimal whole) {
        Quantity quantity = new Quantity(
                Decimals.ratio(part, whole), rule.threshold().asRatio(), Decimals.plain(part), Decimals.plain(whole));
        boolean met = rule.operator().accepts(rule.threshold().compare(part, whole));
        boolean decided =
                met ? denominator.figure().complete() : numerator.figure().complete();
        Supplier<Text> reason = () -> reason(part, whole);
        if (!decided) {
            return Outcome.undecided(reason, quantity, missing(), readings());
        }
        if (met) {
            return Outcome.of(Result.MET, reason, quantity, readings()).lacking(missing());
        }
        return Outcome.notMet(reason, quantity, shortfall(part, whole), readings())
                .lacking(missing());
    }

    private Shortfall shortfall(BigDecimal part, BigDecimal whole) {
        int decimals = rule.unit().decimals();
        BigDecimal needed = rule.threshold().smallestPart(whole, rule.operator(), decimals);
        return sheet.shortfall(needed.subtract(part), rule.unit(), List.of());
    }

    private Outcome nothingToDivideBy(Quantity quantity) {
        MissingDatum zero = denominator.unowned(MissingDatum.Cause.NOTHING_TO_DIVIDE_BY);
        List<MissingDatum> outstanding = missing();
        List<MissingDatum> named = outstanding.isEmpty() ? List.of(zero) : outstanding;
        return Outcome.undecided(zero::reason, quantity, named, readings());
    }

    private Quantity unknown(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return new Quantity(
                null,
                rule.threshold().asRatio(),
                part.map(Decimals::plain).orElse(null),
                whole.map(Decimals::plain).orElse(null));
    }

    private Text reason(BigDecimal part, BigDecimal whole) {
        String ratio = Decimals.plain(part) + "/" + Decimals.plain(whole);
        String asked = rule.operator().symbol() + " " + rule.threshold();
        return new Text("实际%s，要求%s。".formatted(ratio, asked), "%s; asked for is %s.".formatted(ratio, asked));
    }

    private List<MissingDatum> missing() {
        return Scoring.union(Stream.of(numerator.missing(), denominator.missing()));
    }

    private List<Reading> readings() {
        return List.of(numerator.reading(), denominator.reading());
    }
}
