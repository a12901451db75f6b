package org.sanji.evaluation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;

/** Where the rows behind a verdict can be read. */
record RowLinks(String county, RegionCode region, @Nullable UUID institution) {

    RowLinks(String county, RegionCode region) {
        this(county, region, null);
    }

    List<String> to(List<Reading> readings) {
        return readings.stream().flatMap(this::to).distinct().toList();
    }

    private Stream<String> to(Reading reading) {
        Measure measure = MeasureCatalogue.get(reading.measure());
        Measure.Ratio ratio = measure.ratio();
        return ratio == null
                ? to(measure, reading)
                : Stream.of(ratio.numerator(), ratio.denominator())
                        .flatMap(part -> to(MeasureCatalogue.get(part), reading));
    }

    private Stream<String> to(Measure measure, Reading reading) {
        return FigurePeriods.yearly(measure, reading.window(), reading.year()).stream()
                .map(period -> "/v1/counties/%s/figures/%s/rows?region=%s&period=%s"
                                .formatted(county, measure.code(), region, period)
                        + (institution == null ? "" : "&institution=" + institution));
    }
}
