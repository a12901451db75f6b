package org.sanji.exchange.release;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.rollup.FigureStatus;
import org.sanji.rollup.PlaceFigure;
import org.sanji.rollup.SmallCells;
import org.sanji.rollup.ToldFigures;

/**
 * Which counts of people are hidden in a release, city by city as in the figures that are told live. Of what is approved a
 * count is told only where it is that of everything recorded: their difference would be those whose reports are missing.
 */
final class HiddenCounts {

    private final Period period;
    private final SmallCells cells;
    private final Map<String, Set<RegionCode>> hidden = new HashMap<>();

    HiddenCounts(Period period, int leastPeople) {
        this.period = period;
        this.cells = new SmallCells(leastPeople);
    }

    /**
     * Adds all figures of all counties of one city.
     *
     * @param apart places of it that may count elsewhere than their code says
     */
    void addCity(Collection<PlaceFigure> figures, Set<RegionCode> apart) {
        Map<String, Map<RegionCode, Long>> counts = new HashMap<>();
        for (PlaceFigure figure : figures) {
            if (MeasureCatalogue.get(figure.measure()).countsPeople()) {
                long all = PlaceFigure.number(figure.live());
                counts.computeIfAbsent(figure.measure(), none -> new HashMap<>())
                        .put(figure.region(), all);
                if (all != PlaceFigure.number(figure.value())) {
                    hide(figure.measure(), figure.region());
                }
            }
        }
        counts.forEach((measure, ofMeasure) -> addCity(measure, ofMeasure, apart));
    }

    private void addCity(String measure, Map<RegionCode, Long> counts, Set<RegionCode> apart) {
        counts.keySet().stream()
                .filter(place -> place.level() == RegionLevel.COUNTY)
                .toList()
                .forEach(county -> counts.merge(above(county, RegionLevel.CITY), counts.get(county), Long::sum));
        Set<RegionCode> found = cells.hidden(counts, apart);
        hidden.computeIfAbsent(measure, none -> new HashSet<>()).addAll(found);
        found.stream()
                .filter(place -> place.level() == RegionLevel.CITY)
                .forEach(city -> hide(measure, above(city, RegionLevel.PROVINCE)));
    }

    private static RegionCode above(RegionCode place, RegionLevel level) {
        return new RegionCode(place.value().substring(0, level.digits()));
    }

    /** Adds the figures of the places above the counties: their totals can be hidden because they are not the live ones. */
    void addAbove(List<PlaceFigure> figures) {
        figures.stream()
                .filter(figure -> MeasureCatalogue.get(figure.measure()).countsPeople())
                .filter(figure -> PlaceFigure.number(figure.live()) != PlaceFigure.number(figure.value()))
                .forEach(figure -> hide(figure.measure(), figure.region()));
    }

    private void hide(String measure, RegionCode place) {
        hidden.computeIfAbsent(measure, none -> new HashSet<>()).add(place);
    }

    /** A figure as it is published. */
    ReleaseFigureView told(PlaceFigure figure) {
        Measure measure = MeasureCatalogue.get(figure.measure());
        boolean hides = measure.peopleCounted().stream().anyMatch(part -> isHidden(part, figure.region()));
        Measure.Ratio ratio = measure.ratio();
        boolean above = isHidden(ratio == null ? measure : MeasureCatalogue.get(ratio.numerator()), figure.region());
        boolean below = ratio != null && isHidden(MeasureCatalogue.get(ratio.denominator()), figure.region());
        return new ReleaseFigureView(
                below ? null : figure.denominator(),
                figure.measure(),
                figure.missing(),
                above ? null : figure.numerator(),
                own(measure, figure.own()),
                period,
                figure.region(),
                above ? null : figure.rows(),
                hides ? FigureStatus.SUPPRESSED : figure.value() == null ? FigureStatus.UNKNOWN : FigureStatus.KNOWN,
                hides ? null : figure.value());
    }

    private boolean isHidden(Measure part, RegionCode place) {
        return part.countsPeople()
                && (ToldFigures.isToldByYear(part, period)
                        || hidden.getOrDefault(part.code(), Set.of()).contains(place));
    }

    /** Whom a college registered itself is never told: it stands between the towns and their county. */
    private static @Nullable BigDecimal own(Measure measure, @Nullable BigDecimal own) {
        return own != null && own.signum() != 0 && measure.countsPeople() ? null : own;
    }
}
