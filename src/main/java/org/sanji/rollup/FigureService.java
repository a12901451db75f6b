package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
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
        return figures(List.of(query), regions, placements(query.under(), query.level(), List.of(query.period())));
    }

    /** Who was open at the end of some periods, for the figures of regions of one level under a region. */
    @Transactional
    public Placements placements(RegionCode under, RegionLevel level, Collection<Period> periods) {
        return new Placements(sql.places(under, FigureReading.stored(level).digits(), periods));
    }

    /** The wanted figures of some regions in several periods: all queries are of one level and under one region. */
    @Transactional
    public List<FigureView> figures(List<FigureQuery> queries, Collection<RegionCode> regions, Placements places) {
        RegionCode under = queries.getFirst().under();
        // Before the figures: a round of the roll-up between the two would pass old figures off as fresh.
        Instant asOf = sql.computedAt(under);
        List<String> stale = sql.staleRegions(under);
        var reading = new FigureReading(sql, queries, places);
        List<FigureView> figures = new ArrayList<>();
        for (FigureQuery query : queries) {
            FigureTable table = reading.table(query);
            for (RegionCode region : regions) {
                boolean isStale = stale.stream().anyMatch(code -> code.startsWith(region.value()));
                query.measures().forEach(measure -> figures.add(view(measure, region, query, table, asOf, isStale)));
            }
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

    static java.util.Optional<List<String>> codes(Collection<Measure> measures, Predicate<Measure> which) {
        List<String> codes = measures.stream().filter(which).map(Measure::code).toList();
        return codes.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(codes);
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
