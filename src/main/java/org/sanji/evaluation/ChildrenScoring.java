package org.sanji.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;
import org.sanji.standard.Operand;
import org.sanji.standard.Operator;
import org.sanji.standard.Rule;
import org.sanji.standard.Threshold;
import org.sanji.standard.Unit;

/**
 * Each institution of a tier against a number, and how many of them must pass. An institution without data may turn out
 * either way: the verdict is given only if it is the same in both cases.
 */
final class ChildrenScoring {

    private final Sheet sheet;
    private final Tier tier;
    private final Operand operand;
    private final Operator operator;
    private final Threshold threshold;
    private final List<ChildFigure> all;
    private final List<ChildFigure> passing = new ArrayList<>();
    private final List<ChildFigure> unknown = new ArrayList<>();
    private final List<ChildFigure> failing = new ArrayList<>();

    private ChildrenScoring(Sheet sheet, Tier tier, Operand operand, Operator operator, Threshold threshold) {
        this.sheet = sheet;
        this.tier = tier;
        this.operand = operand;
        this.operator = operator;
        this.threshold = threshold;
        this.all = sheet.figures().children(tier, operand.measure(), operand.window(), sheet.year());
        all.forEach(child -> group(child).add(child));
    }

    private List<ChildFigure> group(ChildFigure child) {
        if (passes(child)) {
            return passing;
        }
        return child.figure().complete() ? failing : unknown;
    }

    static Outcome of(Rule.Every rule, Sheet sheet) {
        var scoring = new ChildrenScoring(sheet, rule.children(), rule.operand(), rule.operator(), rule.threshold());
        return scoring.all.isEmpty() ? scoring.nobody(rule.threshold().toString()) : scoring.every(rule.unit());
    }

    static Outcome of(Rule.ShareOfChildren rule, Sheet sheet) {
        var scoring = new ChildrenScoring(sheet, rule.children(), rule.operand(), rule.operator(), rule.threshold());
        return scoring.all.isEmpty() ? scoring.nobody(rule.share().asRatio()) : scoring.share(rule);
    }

    private Outcome every(Unit unit) {
        var quantity = new Quantity(fewest(unit), threshold.toString(), count(passing), count(all));
        if (!failing.isEmpty()) {
            List<Shortfall.Owed> who = owed(unit.decimals());
            BigDecimal total =
                    failing.stream().map(child -> gap(child, unit.decimals())).reduce(BigDecimal.ZERO, BigDecimal::add);
            return Outcome.notMet(this::reason, quantity, sheet.shortfall(total, unit, who), readings())
                    .lacking(missing());
        }
        return unknown.isEmpty()
                ? Outcome.of(Result.MET, this::reason, quantity, readings())
                : Outcome.undecided(this::reason, quantity, missing(), readings());
    }

    private Outcome share(Rule.ShareOfChildren rule) {
        BigDecimal whole = BigDecimal.valueOf(all.size());
        BigDecimal part = BigDecimal.valueOf(passing.size());
        BigDecimal atMost = BigDecimal.valueOf(passing.size() + unknown.size());
        var quantity = new Quantity(Decimals.ratio(part, whole), rule.share().asRatio(), count(passing), count(all));
        if (rule.share().compare(part, whole) >= 0) {
            return Outcome.of(Result.MET, this::reason, quantity, readings()).lacking(missing());
        }
        if (rule.share().compare(atMost, whole) >= 0) {
            return Outcome.undecided(this::reason, quantity, missing(), readings());
        }
        BigDecimal needed = rule.share().smallestPart(whole, Operator.AT_LEAST, 0);
        Shortfall shortfall = sheet.shortfall(needed.subtract(part), rule.unit(), owed(0));
        return Outcome.notMet(this::reason, quantity, shortfall, readings()).lacking(missing());
    }

    private Outcome nobody(String asked) {
        var datum = new MissingDatum(
                operand.measure(), operand.window(), sheet.year(), null, MissingDatum.Cause.NO_INSTITUTION_OPEN);
        var quantity = new Quantity(null, asked, "0", "0");
        return Outcome.undecided(datum::reason, quantity, List.of(datum), readings());
    }

    private boolean passes(ChildFigure child) {
        return child.figure()
                .known()
                .map(value -> operator.accepts(threshold.compare(value, BigDecimal.ONE)))
                .orElse(false);
    }

    private BigDecimal gap(ChildFigure child, int decimals) {
        BigDecimal needed = threshold.smallestValue(operator, decimals);
        return needed.subtract(child.figure().known().orElseThrow());
    }

    private List<Shortfall.Owed> owed(int decimals) {
        return failing.stream()
                .map(child -> new Shortfall.Owed(child.institution(), Decimals.plain(gap(child, decimals))))
                .toList();
    }

    private List<MissingDatum> missing() {
        return unknown.stream()
                .map(child -> new Sheet.Answer(operand, sheet.year(), child.figure()).owedBy(child.institution()))
                .toList();
    }

    private @Nullable String fewest(Unit unit) {
        return all.stream()
                .flatMap(child -> child.figure().known().stream())
                .min(Comparator.naturalOrder())
                .map(value -> Decimals.plain(value, unit.decimals()))
                .orElse(null);
    }

    private Text reason() {
        return new Text(
                "%d所中%d所达到，%d所未达到，%d所缺少数据。".formatted(all.size(), passing.size(), failing.size(), unknown.size()),
                "Of %d, %d satisfy it, %d do not, %d lack data."
                        .formatted(all.size(), passing.size(), failing.size(), unknown.size()));
    }

    private List<Reading> readings() {
        long rows = all.stream().mapToLong(child -> child.figure().rows()).sum();
        return List.of(new Reading(operand.measure(), operand.window(), sheet.year(), tier, null, rows));
    }

    private static String count(List<ChildFigure> children) {
        return String.valueOf(children.size());
    }
}
