package org.sanji.rollup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Absence;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;
import org.sanji.measure.Time;

/** Reads what several queries of one level under one region ask for: each table once, whatever the number of periods. */
final class FigureReading {

    private final FiguresSql sql;
    private final Reach reach;
    private final RegionLevel level;
    private final Placements places;
    private final Map<Months, Map<String, List<FiguresSql.Stored>>> sums;
    private final Map<Months, Map<String, List<FiguresSql.Own>>> own;
    private final Map<Months, Map<String, List<FiguresSql.OwnAmount>>> recorded;

    FigureReading(FiguresSql sql, Reach reach, List<FigureQuery> queries, Placements places) {
        this.sql = sql;
        this.reach = reach;
        this.level = queries.getFirst().level();
        this.places = places;
        this.sums = sql.sums(reach, windows(queries, FigureReading::isSum));
        this.own = sql.own(reach, windows(queries, FigureReading::isNoSum));
        this.recorded = sql.ownAmounts(reach, windows(queries, FigureReading::isOwed));
    }

    FigureTable table(FigureQuery query) {
        var table = new FigureTable(level.digits(), places.on(query.period().end()));
        for (Time time : Time.values()) {
            Set<Measure> counted = counted(query, time);
            Months months = FigureService.months(time, query.period());
            of(counted, FigureReading::isSum, sums.get(months), table::add);
            of(counted, FigureReading::isNoSum, own.get(months), table::addOwn);
            of(counted, FigureReading::isOwed, recorded.get(months), table::addRecorded);
            addMembers(table, query, time, counted);
        }
        return table;
    }

    private void addMembers(FigureTable table, FigureQuery query, Time time, Set<Measure> counted) {
        LocalDate first = FigureService.first(time, query.period());
        LocalDate last = query.period().end();
        FigureService.codes(counted, measure -> measure.space() == Space.DISTINCT)
                .ifPresent(codes -> {
                    table.addMembers(sql.members(reach, codes, first, last));
                    table.addReported(sql.reported(reach, codes, first, last));
                });
    }

    /** A window is read for all queries together: each takes the measures it asked for. */
    private static <T> void of(
            Set<Measure> counted,
            Predicate<Measure> which,
            @Nullable Map<String, List<T>> found,
            BiConsumer<String, List<T>> taker) {
        if (found == null) {
            return;
        }
        counted.stream()
                .filter(which)
                .map(Measure::code)
                .filter(found::containsKey)
                .forEach(code -> taker.accept(code, found.get(code)));
    }

    private static Map<Months, Set<String>> windows(List<FigureQuery> queries, Predicate<Measure> which) {
        Map<Months, Set<String>> windows = new HashMap<>();
        for (FigureQuery query : queries) {
            for (Time time : Time.values()) {
                counted(query, time).stream()
                        .filter(which)
                        .forEach(measure -> windows.computeIfAbsent(
                                        FigureService.months(time, query.period()), none -> new HashSet<>())
                                .add(measure.code()));
            }
        }
        return windows;
    }

    /** The measures a query counts: those it names, both sides of a ratio, and what they are parts of. */
    private static Set<Measure> counted(FigureQuery query, Time time) {
        return query.measures().stream()
                .flatMap(FigureReading::parts)
                .filter(measure -> measure.time() == time)
                .collect(Collectors.toSet());
    }

    static Stream<Measure> parts(Measure measure) {
        var ratio = measure.ratio();
        Stream<Measure> counted = ratio == null
                ? Stream.of(measure)
                : Stream.of(MeasureCatalogue.get(ratio.numerator()), MeasureCatalogue.get(ratio.denominator()));
        return counted.flatMap(one -> Stream.concat(Stream.of(one), one.whole().stream()));
    }

    private static boolean isSum(Measure measure) {
        return measure.space() == Space.SUM;
    }

    /** What is not added up from the figures below is reckoned from what each institution gave. */
    private static boolean isNoSum(Measure measure) {
        return switch (measure.space()) {
            case MIN, MAX, STATED_OR_SUM -> true;
            case SUM, DISTINCT, RATIO -> false;
        };
    }

    /** Of a sum it is asked besides who has recorded what goes into it. */
    private static boolean isOwed(Measure measure) {
        return isSum(measure) && measure.absence() == Absence.UNKNOWN;
    }
}
