package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Absence;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;
import org.sanji.measure.Time;

/** Answers for figures from what the roll-up stored. */
@ApplicationScoped
public class FigureService {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final FiguresSql sql;

    FigureService(FiguresSql sql) {
        this.sql = sql;
    }

    /** The wanted figures of some regions, all of the query's level and under its region. */
    @Transactional
    public List<FigureView> figures(FigureQuery query, Collection<RegionCode> regions) {
        // Before the figures: a round of the roll-up between the two would pass old figures off as fresh.
        Instant asOf = sql.computedAt(query.under());
        List<String> stale = sql.staleRegions(query.under());
        FigureTable table = table(query);
        List<FigureView> figures = new ArrayList<>();
        for (RegionCode region : regions) {
            boolean isStale = stale.stream().anyMatch(code -> code.startsWith(region.value()));
            query.measures().forEach(measure -> figures.add(view(measure, region, query, table, asOf, isStale)));
        }
        return figures;
    }

    /** One figure of one region. */
    @Transactional
    public FigureView figure(RegionCode region, Measure measure, Period period) {
        var query = new FigureQuery(region, region.level(), period, List.of(measure));
        return figures(query, List.of(region)).getFirst();
    }

    private static FigureView view(
            Measure measure,
            RegionCode region,
            FigureQuery query,
            FigureTable table,
            @Nullable Instant asOf,
            boolean stale) {
        FigureTable.Figure figure = table.figure(measure, region);
        return new FigureView(
                region,
                measure.code(),
                query.period(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.rows(),
                asOf,
                stale,
                figure.missing());
    }

    private FigureTable table(FigureQuery query) {
        List<Measure> counted = query.measures().stream()
                .flatMap(FigureService::parts)
                .distinct()
                .toList();
        int digits = query.level().digits();
        int stored = Math.max(digits, RegionLevel.COUNTY.digits());
        var table = new FigureTable(digits, sql.places(query.under(), stored, query.period()));
        for (Time time : Time.values()) {
            Predicate<Measure> ofTime = measure -> measure.time() == time;
            Months months = months(time, query.period());
            LocalDate first = first(time, query.period());
            LocalDate last = query.period().end();
            codes(counted, ofTime.and(measure -> measure.space() == Space.SUM))
                    .ifPresent(codes -> table.add(sql.sums(query.under(), stored, codes, months)));
            codes(counted, ofTime.and(measure -> measure.space() == Space.DISTINCT))
                    .ifPresent(codes -> {
                        table.add(sql.members(query.under(), stored, codes, first, last));
                        table.addReported(sql.reported(query.under(), codes, first, last));
                    });
            codes(counted, ofTime.and(FigureService::needsOwn))
                    .ifPresent(codes -> table.addOwn(sql.own(query.under(), codes, months)));
        }
        return table;
    }

    private static boolean needsOwn(Measure measure) {
        return measure.space() != Space.DISTINCT
                && (measure.space() != Space.SUM || measure.absence() == Absence.UNKNOWN);
    }

    static java.util.Optional<List<String>> codes(Collection<Measure> measures, Predicate<Measure> which) {
        List<String> codes = measures.stream().filter(which).map(Measure::code).toList();
        return codes.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(codes);
    }

    /** The measures a measure is computed from: itself, or both sides of a ratio; and what they are parts of. */
    private static Stream<Measure> parts(Measure measure) {
        var ratio = measure.ratio();
        Stream<Measure> counted = ratio == null
                ? Stream.of(measure)
                : Stream.of(MeasureCatalogue.get(ratio.numerator()), MeasureCatalogue.get(ratio.denominator()));
        return counted.flatMap(one -> Stream.concat(Stream.of(one), one.whole().stream()));
    }

    private static Months months(Measure measure, Period period) {
        return months(measure.time(), period);
    }

    static Months months(Time time, Period period) {
        int last = org.sanji.institution.StaleMarks.number(period.last());
        return switch (time) {
            case FLOW -> new Months(org.sanji.institution.StaleMarks.number(period.first()), last);
            case STOCK, CUMULATIVE -> new Months(Months.ALL.first(), last);
        };
    }

    static LocalDate first(Time time, Period period) {
        return switch (time) {
            case FLOW -> period.start();
            case STOCK -> period.end();
            case CUMULATIVE -> BEGINNING;
        };
    }
}
