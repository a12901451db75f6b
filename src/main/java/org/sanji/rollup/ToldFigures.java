package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;
import org.sanji.measure.Time;

/**
 * Figures as they are told outside of their county: without counts of so few people that somebody could be recognised, and
 * without what those could be reckoned from, see {@link SmallCells}. What is told of another tree, or of what is approved,
 * is held against the figures of the tree as it was, which are told as well.
 */
@ApplicationScoped
public class ToldFigures {

    private static final int MONTHS_OF_A_YEAR = 12;

    private final RememberedFigures remembered;
    private final PeopleCounts counts;
    private final SmallCells cells;
    /** Where every count may be told, so may every other tree, and what is approved. */
    private final boolean hidesNobody;

    ToldFigures(
            RememberedFigures remembered,
            PeopleCounts counts,
            @ConfigProperty(name = "sanji.figures.least-people") int least) {
        this.remembered = remembered;
        this.counts = counts;
        this.cells = new SmallCells(least);
        this.hidesNobody = least <= 1;
    }

    /** The figures of some regions, of one level and under one region, as they are told. */
    @Transactional
    public List<FigureView> figures(List<FigureQuery> queries, List<RegionCode> shown) {
        return told(remembered.figures(queries, shown), queries, shown, Tree.AS_WAS);
    }

    /** The same figures as who acts in the county reads them. */
    @Transactional
    public List<FigureView> untouched(List<FigureQuery> queries, List<RegionCode> shown) {
        return remembered.figures(queries, shown);
    }

    /**
     * What is told of figures that were read.
     *
     * @param shown the regions they are of
     */
    @Transactional
    List<FigureView> told(List<FigureView> figures, List<FigureQuery> queries, List<RegionCode> shown, Tree tree) {
        Set<Measure> people = queries.stream()
                .flatMap(query -> query.measures().stream())
                .flatMap(measure -> measure.peopleCounted().stream())
                .collect(Collectors.toSet());
        if (people.isEmpty() || figures.isEmpty() || hidesNobody) {
            return figures;
        }
        List<Period> periods = queries.stream().map(FigureQuery::period).toList();
        boolean approved = figures.getFirst().approved() != null;
        RegionLevel level = queries.getFirst().level();
        var hidden = new Hidden(List.copyOf(people), periods, shown, level);
        hidden.read(tree, approved);
        return figures.stream().map(hidden::told).toList();
    }

    /**
     * Whether a count is told for whole years only: one that adds up over months could be reckoned from those around a
     * hidden one.
     */
    public static boolean isToldByYear(Measure measure, Period period) {
        return measure.space() == Space.SUM
                && measure.time() == Time.FLOW
                && period.months().size() < MONTHS_OF_A_YEAR;
    }

    /** Which counts are hidden, of all and of what is approved. */
    private final class Hidden {

        private final List<Measure> people;
        private final List<Period> periods;
        private final Collection<RegionCode> shown;
        private final RegionLevel level;
        private final Map<PeopleCounts.Key, Set<RegionCode>> ofAll = new HashMap<>();
        private final Map<PeopleCounts.Key, Set<RegionCode>> ofApproved = new HashMap<>();

        Hidden(List<Measure> people, List<Period> periods, Collection<RegionCode> shown, RegionLevel level) {
            this.people = people;
            this.periods = periods;
            this.shown = shown;
            this.level = level;
        }

        /**
         * What is told of another tree, or of what is approved, is what is told of all in the tree as it was: no difference
         * of the two says anything. Where it is another number, and people are counted, it is hidden.
         */
        void read(Tree tree, boolean approved) {
            var asWas = around(Tree.AS_WAS, approved && tree == Tree.AS_WAS);
            Set<RegionCode> apart = counts.apart(shown, level);
            var asAsked = tree == Tree.AS_WAS ? asWas : around(tree, approved);
            asWas.forEach((key, found) -> {
                Set<RegionCode> small = cells.hidden(mapped(found, PeopleCounts.Count::all), apart);
                var asked = asAsked.getOrDefault(key, Map.of());
                ofAll.put(key, with(small, found, asked, PeopleCounts.Count::all));
                ofApproved.put(key, with(small, found, asked, PeopleCounts.Count::approved));
            });
        }

        private Map<PeopleCounts.Key, Map<RegionCode, PeopleCounts.Count>> around(Tree tree, boolean approved) {
            return counts.around(shown, level, new PeopleCounts.Question(periods, people, tree, approved));
        }

        private static Map<RegionCode, Long> mapped(
                Map<RegionCode, PeopleCounts.Count> found, ToLongFunction<PeopleCounts.Count> which) {
            return found.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> which.applyAsLong(one.getValue())));
        }

        private static Set<RegionCode> with(
                Set<RegionCode> small,
                Map<RegionCode, PeopleCounts.Count> asWas,
                Map<RegionCode, PeopleCounts.Count> asAsked,
                ToLongFunction<PeopleCounts.Count> which) {
            Set<RegionCode> hidden = new HashSet<>(small);
            asWas.forEach((place, count) -> {
                var asked = asAsked.get(place);
                if (asked == null || which.applyAsLong(asked) != count.all()) {
                    hidden.add(place);
                }
            });
            return hidden;
        }

        FigureView told(FigureView figure) {
            Measure measure = MeasureCatalogue.get(figure.measure());
            if (measure.peopleCounted().isEmpty()) {
                return figure;
            }
            FigureView told = isHidden(measure, figure, ofAll)
                    ? figure.without(above(measure, figure, ofAll), below(measure, figure, ofAll))
                    : figure;
            FigureView.Approved approved = figure.approved();
            return approved == null || !isHidden(measure, figure, ofApproved)
                    ? told
                    : told.with(
                            approved.without(above(measure, figure, ofApproved), below(measure, figure, ofApproved)));
        }

        private boolean isHidden(Measure measure, FigureView figure, Map<PeopleCounts.Key, Set<RegionCode>> hidden) {
            return measure.peopleCounted().stream().anyMatch(part -> isHiddenPart(part, figure, hidden));
        }

        private boolean above(Measure measure, FigureView figure, Map<PeopleCounts.Key, Set<RegionCode>> hidden) {
            Measure.Ratio ratio = measure.ratio();
            return isHiddenPart(ratio == null ? measure : MeasureCatalogue.get(ratio.numerator()), figure, hidden);
        }

        private boolean below(Measure measure, FigureView figure, Map<PeopleCounts.Key, Set<RegionCode>> hidden) {
            Measure.Ratio ratio = measure.ratio();
            return ratio != null && isHiddenPart(MeasureCatalogue.get(ratio.denominator()), figure, hidden);
        }

        private boolean isHiddenPart(Measure part, FigureView figure, Map<PeopleCounts.Key, Set<RegionCode>> hidden) {
            var key = new PeopleCounts.Key(part.code(), figure.period());
            return part.countsPeople()
                    && (isToldByYear(part, figure.period())
                            || hidden.getOrDefault(key, Set.of()).contains(figure.region()));
        }
    }
}
