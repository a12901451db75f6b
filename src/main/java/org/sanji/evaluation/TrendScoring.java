package org.sanji.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;
import org.sanji.standard.Rule;

/** A yearly figure that must rise strictly. A year without complete data leaves it undecided, whatever the others say. */
final class TrendScoring {

    private final Rule.Rising rule;
    private final Sheet sheet;
    private final List<Sheet.Answer> years;

    private TrendScoring(Rule.Rising rule, Sheet sheet) {
        this.rule = rule;
        this.sheet = sheet;
        this.years = IntStream.rangeClosed(sheet.year() - rule.years() + 1, sheet.year())
                .mapToObj(year -> sheet.ask(rule.operand(), year))
                .toList();
    }

    static Outcome of(Rule.Rising rule, Sheet sheet) {
        return new TrendScoring(rule, sheet).outcome();
    }

    private Outcome outcome() {
        List<Sheet.Answer> incomplete =
                years.stream().filter(year -> !year.figure().complete()).toList();
        if (!incomplete.isEmpty()) {
            return undecided(incomplete);
        }
        List<BigDecimal> values =
                years.stream().map(year -> year.figure().known().orElseThrow()).toList();
        BigDecimal last = values.getLast();
        BigDecimal before = values.get(values.size() - 2);
        var quantity = new Quantity(plain(last), plain(before), null, null);
        Supplier<Text> reason = () -> reason(values);
        if (rises(values)) {
            return Outcome.of(Result.MET, reason, quantity, readings());
        }
        return Outcome.notMet(reason, quantity, shortfall(values), readings());
    }

    /** What this year still lacks; null when an earlier year did not rise, which nothing done this year can mend. */
    private @Nullable Shortfall shortfall(List<BigDecimal> values) {
        if (!rises(values.subList(0, values.size() - 1))) {
            return null;
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(rule.unit().decimals());
        BigDecimal needed = values.get(values.size() - 2).add(step);
        return sheet.shortfall(needed.subtract(values.getLast()), rule.unit(), List.of());
    }

    private Outcome undecided(List<Sheet.Answer> incomplete) {
        String named =
                incomplete.stream().map(year -> String.valueOf(year.year())).collect(Collectors.joining(", "));
        Supplier<Text> reason =
                () -> new Text("缺少%s年的数据，不能判断。".formatted(named), "Data of %s are missing.".formatted(named));
        List<MissingDatum> missing = Scoring.union(incomplete.stream().map(Sheet.Answer::missing));
        return Outcome.undecided(reason, Quantity.NONE, missing, readings());
    }

    private static boolean rises(List<BigDecimal> values) {
        return IntStream.range(1, values.size())
                .allMatch(index -> values.get(index).compareTo(values.get(index - 1)) > 0);
    }

    private Text reason(List<BigDecimal> values) {
        String steps = values.stream().map(this::plain).collect(Collectors.joining(" → "));
        int first = years.getFirst().year();
        return new Text(
                "%d至%d年：%s。".formatted(first, sheet.year(), steps),
                "%d to %d: %s.".formatted(first, sheet.year(), steps));
    }

    private String plain(BigDecimal value) {
        return Decimals.plain(value, rule.unit().decimals());
    }

    private List<Reading> readings() {
        return years.stream().map(Sheet.Answer::reading).toList();
    }
}
