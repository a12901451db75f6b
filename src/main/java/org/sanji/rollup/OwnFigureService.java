package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.Space;
import org.sanji.measure.Time;
import org.sanji.tenancy.OpenCounties;

/** Answers for what institutions give themselves, without what stands under them. */
@ApplicationScoped
public class OwnFigureService {

    private final FiguresSql sql;
    private final PlacementsSql placements;
    private final FreshnessSql freshness;
    private final OpenCounties counties;
    private final Clock clock;

    OwnFigureService(
            FiguresSql sql, PlacementsSql placements, FreshnessSql freshness, OpenCounties counties, Clock clock) {
        this.sql = sql;
        this.placements = placements;
        this.freshness = freshness;
        this.counties = counties;
        this.clock = clock;
    }

    /** When the figures under a region were computed, and whether changes made since wait to be. */
    @Transactional
    public Freshness freshness(RegionCode region) {
        Reach reach = reach(region, region.level());
        return new Freshness(
                freshness.computedAt(reach), !freshness.staleRegions(reach).isEmpty());
    }

    /**
     * Every institution that stood open under a region of a county at the end of a period, with what it recorded. One
     * query a kind of time, whatever the number of institutions and measures.
     *
     * @param measures none of them a ratio, which is reckoned from its two sides
     */
    @Transactional
    public List<OwnFigures> of(RegionCode region, Collection<Measure> measures, Period period) {
        Placements places = placements.places(reach(region, region.level()), List.of(period));
        return byRegion(region, region.level(), measures, period, places).getOrDefault(region, List.of());
    }

    /** The same for all regions of one level under a region, by the region they count in. */
    @Transactional
    public Map<RegionCode, List<OwnFigures>> byRegion(
            RegionCode region, RegionLevel level, Collection<Measure> measures, Period period, Placements places) {
        Reach reach = reach(region, level);
        var amounts = new Amounts();
        Map<Months, Set<String>> windows = new HashMap<>();
        Set<Measure> asked = measures.stream()
                .flatMap(measure -> Stream.concat(Stream.of(measure), measure.whole().stream()))
                .collect(Collectors.toSet());
        for (Time time : Time.values()) {
            Predicate<Measure> ofTime = measure -> measure.time() == time;
            FigureService.codes(asked, ofTime.and(measure -> measure.space() == Space.DISTINCT))
                    .map(codes -> sql.ownMembers(reach, codes, FigureService.first(time, period), period.end()))
                    .ifPresent(
                            found -> found.forEach(one -> amounts.add(one.institution(), one.measure(), one.amount())));
            FigureService.codes(asked, ofTime.and(measure -> measure.space() != Space.DISTINCT))
                    .ifPresent(codes -> windows.computeIfAbsent(
                                    FigureService.months(time, period), none -> new HashSet<>())
                            .addAll(codes));
        }
        amounts.add(sql.ownAmounts(reach, windows));
        return places.on(period.end()).stream()
                .filter(place -> place.countsIn().startsWith(region.value()))
                .collect(Collectors.groupingBy(
                        place -> new RegionCode(place.countsIn().substring(0, level.digits())),
                        Collectors.mapping(amounts::of, Collectors.toList())));
    }

    private Reach reach(RegionCode region, RegionLevel level) {
        return Reach.of(region, level, Tree.AS_WAS, Clocks.today(clock), counties.tenants(region));
    }

    private record Amounts(Map<UUID, Map<String, Amount>> byInstitution) {

        Amounts() {
            this(new HashMap<>());
        }

        /** An institution that moved within the period has several amounts: they add up. */
        void add(UUID institution, String measure, Amount amount) {
            byInstitution.computeIfAbsent(institution, none -> new HashMap<>()).merge(measure, amount, Amount::plus);
        }

        /** A window is read for the measures of all kinds of time: each counts in its own. */
        void add(Map<Months, Map<String, List<FiguresSql.OwnAmount>>> found) {
            found.values().stream()
                    .flatMap(measures -> measures.values().stream())
                    .flatMap(List::stream)
                    .forEach(row -> add(row.institution(), row.measure(), row.amount()));
        }

        OwnFigures of(PlacementsSql.Place place) {
            return new OwnFigures(
                    place.institution(),
                    place.name(),
                    place.tier(),
                    new RegionCode(place.region()),
                    byInstitution.getOrDefault(place.institution(), Map.of()));
        }
    }
}
