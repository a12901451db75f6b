package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;
import org.sanji.measure.Time;
import org.sanji.tenancy.OpenCounties;

/** Answers for figures from what the roll-up stored. */
@ApplicationScoped
public class FigureService {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final FiguresSql sql;
    private final PlacementsSql placements;
    private final FreshnessSql freshness;
    private final OpenCounties counties;
    private final Clock clock;

    FigureService(
            FiguresSql sql, PlacementsSql placements, FreshnessSql freshness, OpenCounties counties, Clock clock) {
        this.sql = sql;
        this.placements = placements;
        this.freshness = freshness;
        this.counties = counties;
        this.clock = clock;
    }

    /** Who was open at the end of some periods, for the figures of regions of one level under a region. */
    @Transactional
    public Placements placements(RegionCode under, RegionLevel level, Collection<Period> periods) {
        return placements.places(reach(under, level, Tree.AS_WAS), periods);
    }

    /** The wanted figures of some regions in several periods, by region: nothing is read for other regions. */
    @Transactional
    public List<FigureView> figures(List<FigureQuery> queries, List<RegionCode> regions, Tree tree) {
        FigureQuery first = queries.getFirst();
        Reach reach = reach(first.under(), first.level(), tree).of(regions, counties);
        List<Period> periods = queries.stream().map(FigureQuery::period).toList();
        return figures(reach, queries, regions, placements.places(reach, periods));
    }

    /** The wanted figures of some regions in several periods: all queries are of one level and under one region. */
    @Transactional
    public List<FigureView> figures(List<FigureQuery> queries, Collection<RegionCode> regions, Placements places) {
        FigureQuery first = queries.getFirst();
        return figures(reach(first.under(), first.level(), Tree.AS_WAS), queries, regions, places);
    }

    private List<FigureView> figures(
            Reach reach, List<FigureQuery> queries, Collection<RegionCode> regions, Placements places) {
        // Before the figures: a round of the roll-up between the two would pass old figures off as fresh.
        Instant asOf = freshness.computedAt(reach);
        List<String> stale = freshness.staleRegions(reach);
        var reading = new FigureReading(sql, reach, queries, places);
        List<FigureTable> tables = queries.stream().map(reading::table).toList();
        List<FigureView> figures = new ArrayList<>();
        for (RegionCode region : regions) {
            boolean isStale = stale.stream().anyMatch(code -> code.startsWith(region.value()));
            for (int index = 0; index < queries.size(); index++) {
                FigureQuery query = queries.get(index);
                FigureTable table = tables.get(index);
                query.measures().forEach(measure -> figures.add(view(measure, region, query, table, asOf, isStale)));
            }
        }
        return figures;
    }

    /** The same figures, each with that of what is approved of its period beside it. */
    @Transactional
    public List<FigureView> withApproved(List<FigureQuery> queries, List<RegionCode> regions, Tree tree) {
        FigureQuery first = queries.getFirst();
        Reach reach = reach(first.under(), first.level(), tree).of(regions, counties);
        List<Period> periods = queries.stream().map(FigureQuery::period).toList();
        Placements open = placements.places(reach, periods);
        Map<Period, Both> both = new HashMap<>();
        queries.forEach(query -> both.put(query.period(), both(reach, query, open)));
        return figures(reach, queries, regions, open).stream()
                .map(figure -> figure.with(approved(figure, both.get(figure.period()))))
                .toList();
    }

    /** What is approved of a period, and, without any figures, who was open at its end. */
    private record Both(FigureTable approved, FigureTable open) {}

    private Both both(Reach reach, FigureQuery query, Placements open) {
        Reach ofApproved = reach.approvedIn(query.period());
        Placements approved = placements.places(ofApproved, List.of(query.period()));
        return new Both(
                new FigureReading(sql, ofApproved, List.of(query), approved).table(query),
                new FigureTable(query.level().digits(), open.on(query.period().end())));
    }

    private static FigureView.Approved approved(FigureView figure, Both both) {
        FigureTable.Figure found = both.approved().figure(MeasureCatalogue.get(figure.measure()), figure.region());
        return new FigureView.Approved(
                found.value(),
                FigureStatus.of(found.value()),
                found.numerator(),
                found.denominator(),
                found.rows(),
                both.approved().institutions(figure.region()),
                both.open().institutions(figure.region()));
    }

    private Reach reach(RegionCode under, RegionLevel level, Tree tree) {
        return Reach.of(under, level, tree, Clocks.today(clock), counties.tenants(under));
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
                FigureStatus.of(figure.value()),
                isSumOfCounties(measure, region),
                figure.numerator(),
                figure.denominator(),
                figure.rows(),
                asOf,
                stale,
                figure.missing(),
                null);
    }

    /** Nobody is known by the same key in two counties. */
    private static boolean isSumOfCounties(Measure measure, RegionCode region) {
        return region.county().isEmpty()
                && FigureReading.parts(measure).anyMatch(part -> part.space() == Space.DISTINCT);
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
