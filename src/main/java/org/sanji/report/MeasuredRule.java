package org.sanji.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.Quantity;
import org.sanji.kernel.Text;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.seal.SealedVerdict;
import org.sanji.standard.Operand;
import org.sanji.standard.Rule;
import org.sanji.standard.Threshold;

/** One rule that holds a figure against a number, with what came of it. A clause has none, one, or several of them. */
record MeasuredRule(Rule rule, SealedVerdict verdict) {

    /** Those of a clause, in their order. */
    static List<MeasuredRule> of(Rule rule, SealedVerdict verdict) {
        return switch (rule) {
            case Rule.AnyOf any -> parts(any.rules(), verdict);
            case Rule.AllOf all -> parts(all.rules(), verdict);
            case Rule.Held held -> List.of();
            case Rule.Qualitative judged -> List.of();
            case Rule.Compare compare -> List.of(new MeasuredRule(rule, verdict));
            case Rule.Ratio ratio -> List.of(new MeasuredRule(rule, verdict));
            case Rule.Every every -> List.of(new MeasuredRule(rule, verdict));
            case Rule.ShareOfChildren share -> List.of(new MeasuredRule(rule, verdict));
            case Rule.Rising rising -> List.of(new MeasuredRule(rule, verdict));
        };
    }

    /** What does not apply to a region has no parts. */
    private static List<MeasuredRule> parts(List<Rule> rules, SealedVerdict verdict) {
        return IntStream.range(0, Math.min(rules.size(), verdict.parts().size()))
                .boxed()
                .flatMap(index -> of(rules.get(index), verdict.parts().get(index)).stream())
                .toList();
    }

    /** Whether its value is a share of a whole. */
    boolean isShare() {
        return switch (rule) {
            case Rule.Ratio ratio -> true;
            case Rule.Every every -> true;
            case Rule.ShareOfChildren share -> true;
            default -> false;
        };
    }

    /** Whether value and threshold alone say why it is met or not. */
    boolean isPlain() {
        return rule instanceof Rule.Compare || rule instanceof Rule.Ratio;
    }

    /** What was found; where each institution must pass, the share of those that do. */
    Optional<BigDecimal> value() {
        Quantity found = verdict.quantity();
        return rule instanceof Rule.Every
                ? share(found)
                : Optional.ofNullable(found.value()).map(BigDecimal::new);
    }

    private static Optional<BigDecimal> share(Quantity found) {
        if (found.numerator() == null || found.denominator() == null) {
            return Optional.empty();
        }
        BigDecimal whole = new BigDecimal(found.denominator());
        return whole.signum() > 0
                ? Optional.of(new BigDecimal(Threshold.of(found.numerator() + "/" + found.denominator())
                        .asRatio()))
                : Optional.empty();
    }

    /** What is asked for, in the same terms. */
    Optional<BigDecimal> asked() {
        String threshold = verdict.quantity().threshold();
        if (rule instanceof Rule.Every) {
            return Optional.of(BigDecimal.ONE);
        }
        return Optional.ofNullable(threshold)
                .map(text -> rule instanceof Rule.Rising
                        ? new BigDecimal(text)
                        : new BigDecimal(Threshold.of(text).asRatio()));
    }

    /** The sign between value and threshold. */
    String operator() {
        return switch (rule) {
            case Rule.Compare compare -> compare.operator().symbol();
            case Rule.Ratio ratio -> ratio.operator().symbol();
            case Rule.Rising rising -> ">";
            default -> "≥";
        };
    }

    /** The part and the whole of a share, such as 20/21. */
    @Nullable
    String fraction() {
        Quantity found = verdict.quantity();
        return found.numerator() == null || found.denominator() == null
                ? null
                : DecimalText.plain(new BigDecimal(found.numerator())) + "/"
                        + DecimalText.plain(new BigDecimal(found.denominator()));
    }

    /** What is counted. */
    Text label() {
        List<Text> names = rule.operands().stream()
                .map(Operand::measure)
                .map(MeasuredRule::name)
                .toList();
        return new Text(
                joined(names.stream().map(Text::zh)), joined(names.stream().map(Text::en)));
    }

    private static String joined(Stream<String> names) {
        return names.collect(java.util.stream.Collectors.joining(" ÷ "));
    }

    /** A sealed standard may name a measure that is no more. */
    private static Text name(String code) {
        return MeasureCatalogue.find(code).map(Measure::name).orElseGet(() -> new Text(code, code));
    }
}
