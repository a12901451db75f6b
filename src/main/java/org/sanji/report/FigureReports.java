package org.sanji.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.Figures;
import org.sanji.kernel.RegionCode;
import org.sanji.standard.Rule;
import org.sanji.standard.Window;

/** Draws the figures of clauses. */
final class FigureReports {

    static final int YEARS = 3;

    private static final double WHOLE = 100;

    private final RegionCode region;
    private final int year;
    private final Figures figures;
    private final Peers peers;
    private final Map<String, RegionCode> regions;
    private final Map<Integer, Map<String, List<MeasuredRule>>> earlier;
    private final Locale language;

    /**
     * @param figures those of the evaluation itself
     * @param regions the regions beside whose places this one is shown, by name
     * @param earlier what each rule found in the years before
     */
    FigureReports(
            RegionCode region,
            int year,
            Figures figures,
            Peers peers,
            Map<String, RegionCode> regions,
            Map<Integer, Map<String, List<MeasuredRule>>> earlier,
            Locale language) {
        this.region = region;
        this.year = year;
        this.figures = figures;
        this.peers = peers;
        this.regions = regions;
        this.earlier = earlier;
        this.language = language;
    }

    List<FigureReport> of(String clause, List<MeasuredRule> rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(index -> of(clause, index, rules.get(index)))
                .toList();
    }

    private FigureReport of(String clause, int index, MeasuredRule rule) {
        Optional<BigDecimal> value = rule.value();
        Optional<BigDecimal> asked = rule.asked();
        Scale scale = Scale.of(present(value, asked), rule.isShare());
        return new FigureReport(
                rule.label().in(language),
                value.map(found -> DecimalText.of(found, rule.isShare())).orElse(null),
                asked.map(wanted -> rule.operator() + " " + DecimalText.of(wanted, rule.isShare()))
                        .orElse(null),
                rule.fraction(),
                Mark.of(rule.verdict().result(), language),
                value.map(scale::at).orElse("0%"),
                asked.map(scale::at).orElse(null),
                value.map(own -> strips(clause, index, own, rule.isShare())).orElse(List.of()),
                years(clause, index, rule));
    }

    @SafeVarargs
    private static List<BigDecimal> present(Optional<BigDecimal>... values) {
        return Stream.of(values).flatMap(Optional::stream).toList();
    }

    /** The largest region decides the axis, so that the strips can be read under each other. */
    private List<FigureReport.Strip> strips(String clause, int index, BigDecimal own, boolean share) {
        List<FigureReport.Strip> strips = new ArrayList<>();
        List<BigDecimal> all = new ArrayList<>(List.of(own));
        regions.values().forEach(under -> all.addAll(peers.values(under, region, clause, index)));
        Scale scale = Scale.of(all, share);
        regions.forEach((name, under) -> {
            List<BigDecimal> others = peers.values(under, region, clause, index);
            if (others.size() + 1 >= Peers.FEWEST) {
                strips.add(strip(name, own, others, scale, share));
            }
        });
        return strips;
    }

    private static FigureReport.Strip strip(
            String name, BigDecimal own, Collection<BigDecimal> others, Scale scale, boolean share) {
        List<BigDecimal> all = Stream.concat(Stream.of(own), others.stream()).toList();
        Spread spread = Spread.of(all);
        long above = others.stream().filter(other -> other.compareTo(own) > 0).count();
        return new FigureReport.Strip(
                name,
                all.size(),
                above + 1,
                DecimalText.of(BigDecimal.valueOf(spread.median()), share),
                scale.at(spread.low()),
                scale.from(spread.low(), spread.high()),
                scale.at(spread.lower()),
                scale.from(spread.lower(), spread.upper()),
                scale.at(spread.median()),
                scale.at(own));
    }

    private List<FigureReport.Year> years(String clause, int index, MeasuredRule rule) {
        Map<Integer, BigDecimal> known = new TreeMap<>();
        IntStream.rangeClosed(year - YEARS + 1, year)
                .forEach(each -> valueOf(clause, index, rule, each).ifPresent(value -> known.put(each, value)));
        if (known.size() < 2) {
            return List.of();
        }
        Scale scale = Scale.of(known.values(), rule.isShare());
        return IntStream.rangeClosed(year - YEARS + 1, year)
                .mapToObj(each -> column(each, known.get(each), scale, rule.isShare()))
                .toList();
    }

    private Optional<BigDecimal> valueOf(String clause, int index, MeasuredRule rule, int each) {
        if (rule.rule() instanceof Rule.Rising rising) {
            return each > year - rising.years()
                    ? figures.region(rising.measure(), Window.YEAR, each).known()
                    : Optional.empty();
        }
        if (each == year) {
            return rule.value();
        }
        return earlier.getOrDefault(each, Map.of()).getOrDefault(clause, List.of()).stream()
                .skip(index)
                .findFirst()
                .filter(one -> Objects.equals(one.rule(), rule.rule()))
                .flatMap(MeasuredRule::value);
    }

    private static FigureReport.Year column(int each, @Nullable BigDecimal value, Scale scale, boolean share) {
        if (value == null) {
            return new FigureReport.Year(each, null, Scale.percent(WHOLE), Scale.percent(0));
        }
        double height = Math.clamp(value.doubleValue() / scale.end(), 0, 1) * WHOLE;
        return new FigureReport.Year(
                each, DecimalText.of(value, share), Scale.percent(WHOLE - height), Scale.percent(height));
    }
}
