package org.sanji.exchange.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;
import org.sanji.rollup.PlaceFigure;

/**
 * Figures of the places above counties, made of those of the counties in the release: what is counted there was read county
 * by county, and a total must be that of the numbers beside it. What does not add up, smallest and largest values and what a
 * place states itself, is taken as it was read.
 */
final class SumsAbove {

    private static final int RATIO_DIGITS = 4;

    private final Map<String, Map<String, Sum>> sums = new HashMap<>();

    /** A sum of counties. */
    private record Sum(@Nullable BigDecimal value, @Nullable BigDecimal live, long rows, int missing) {

        Sum plus(Sum more) {
            return new Sum(added(value, more.value), added(live, more.live), rows + more.rows, missing + more.missing);
        }

        private static @Nullable BigDecimal added(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other : other == null ? one : one.add(other);
        }
    }

    /** Adds the figures of a county itself; others are left alone. */
    void add(List<PlaceFigure> figures) {
        figures.stream()
                .filter(figure -> figure.region().level() == RegionLevel.COUNTY)
                .filter(figure -> addsUp(MeasureCatalogue.get(figure.measure())))
                .forEach(figure -> {
                    var sum = new Sum(figure.value(), figure.live(), figure.rows(), figure.missing());
                    for (RegionLevel level : List.of(RegionLevel.PROVINCE, RegionLevel.CITY)) {
                        sums.computeIfAbsent(
                                        figure.region().value().substring(0, level.digits()), none -> new HashMap<>())
                                .merge(figure.measure(), sum, Sum::plus);
                    }
                });
    }

    private static boolean addsUp(Measure measure) {
        return measure.space() == Space.SUM || measure.space() == Space.DISTINCT;
    }

    /** The figures of some places, as they were read, with the sums in their stead. */
    List<PlaceFigure> instead(List<PlaceFigure> read) {
        return read.stream().map(this::instead).toList();
    }

    private PlaceFigure instead(PlaceFigure read) {
        Measure measure = MeasureCatalogue.get(read.measure());
        if (measure.ratio() != null) {
            return ratio(read, measure.ratio());
        }
        return sum(read.region(), measure.code())
                .map(sum -> new PlaceFigure(
                        read.region(),
                        read.measure(),
                        sum.value(),
                        null,
                        null,
                        sum.rows(),
                        sum.missing(),
                        null,
                        sum.live()))
                .orElse(read);
    }

    private Optional<Sum> sum(RegionCode place, String measure) {
        return Optional.ofNullable(sums.getOrDefault(place.value(), Map.of()).get(measure));
    }

    private PlaceFigure ratio(PlaceFigure read, Measure.Ratio ratio) {
        Optional<Sum> sumAbove = sum(read.region(), ratio.numerator());
        Optional<Sum> sumBelow = sum(read.region(), ratio.denominator());
        BigDecimal above = sumAbove.isPresent() ? sumAbove.get().value() : read.numerator();
        BigDecimal below = sumBelow.isPresent() ? sumBelow.get().value() : read.denominator();
        boolean known = above != null && below != null && below.signum() > 0;
        return new PlaceFigure(
                read.region(),
                read.measure(),
                known ? above.divide(below, RATIO_DIGITS, RoundingMode.HALF_UP) : null,
                above,
                below,
                sumAbove.map(Sum::rows).orElse(read.rows()),
                read.missing(),
                null,
                read.live());
    }
}
