package org.sanji.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionCode;
import org.sanji.measure.Absence;
import org.sanji.measure.Counting;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;

/**
 * What is stored for the regions of one level in one period, ready to be asked for single figures. Pure: it is filled
 * once and reads nothing.
 */
final class FigureTable {

    private static final int RATIO_DIGITS = 4;
    /** Sorts after all that goes on with a digit. */
    private static final char AFTER_DIGITS = ':';

    private final Map<String, Map<String, Amount>> byMeasure = new HashMap<>();
    /** By measure, then by the region of this level in which the institution stood. */
    private final Map<String, Map<String, Map<Stand, Amount>>> own = new HashMap<>();

    private final Map<String, Set<UUID>> reported = new HashMap<>();
    private final List<PlacementsSql.Place> places;
    private final Map<String, List<PlacementsSql.Place>> byRegion;
    /** By their own region, in the order of codes: those of a town lie together. */
    private final NavigableMap<String, List<PlacementsSql.Place>> byOwnRegion = new TreeMap<>();

    private final int digits;

    /** An institution where it stood: it may have left and come back. */
    private record Stand(UUID institution, String region) {}

    /** A figure without its label. */
    record Figure(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            long rows,
            List<FigureView.Debtor> missing) {}

    FigureTable(int digits, List<PlacementsSql.Place> places) {
        this.digits = digits;
        this.places = places;
        this.byRegion = places.stream().collect(Collectors.groupingBy(place -> prefix(place.countsIn())));
    }

    /** Adds stored sums of a measure; those of counties add up where the level lies above the county. */
    void add(String measure, List<FiguresSql.Stored> stored) {
        Map<String, Amount> sums = byMeasure.computeIfAbsent(measure, none -> new HashMap<>());
        stored.forEach(row -> sums.merge(prefix(row.region()), row.amount(), Amount::plus));
    }

    /** Adds people and articles, which each region counts once. */
    void addMembers(List<FiguresSql.Stored> stored) {
        stored.stream()
                .collect(Collectors.groupingBy(FiguresSql.Stored::measure))
                .forEach(this::add);
    }

    void addOwn(String measure, List<FiguresSql.Own> rows) {
        Map<String, Map<Stand, Amount>> stands = own.computeIfAbsent(measure, none -> new HashMap<>());
        Set<UUID> have = reported(measure);
        rows.forEach(row -> {
            stands.computeIfAbsent(prefix(row.region()), region -> new HashMap<>())
                    .merge(new Stand(row.institution(), row.region()), row.amount(), Amount::plus);
            have.add(row.institution());
        });
    }

    /** Adds who recorded something of a sum. */
    void addRecorded(String measure, List<FiguresSql.OwnAmount> rows) {
        Set<UUID> have = reported(measure);
        rows.forEach(row -> have.add(row.institution()));
    }

    void addReported(List<FiguresSql.Reported> rows) {
        rows.forEach(row -> reported(row.measure()).add(row.institution()));
    }

    private Set<UUID> reported(String measure) {
        return reported.computeIfAbsent(measure, none -> new HashSet<>());
    }

    Figure figure(Measure measure, RegionCode region) {
        return measure.ratio() == null ? counted(measure, region) : ratio(measure.ratio(), region);
    }

    private Figure counted(Measure measure, RegionCode region) {
        List<FigureView.Debtor> missing = missing(measure, region);
        Optional<Amount> amount = recorded(measure, region);
        // Of a whole that is recorded, and of which nobody owes anything, a part that is not recorded is nothing.
        Optional<Amount> whole = measure.whole().flatMap(one -> recorded(one, region));
        boolean isNone = measure.absence() == Absence.ZERO || (whole.isPresent() && missing.isEmpty());
        Amount shown = amount.orElse(Amount.ZERO);
        boolean known = amount.isPresent() || isNone;
        return new Figure(known ? plain(shown.value()) : null, null, null, rows(measure, shown), missing);
    }

    private Optional<Amount> recorded(Measure measure, RegionCode region) {
        // Changes of a removed row leave a sum of nothing behind: nothing recorded, not zero.
        return amount(measure, region).filter(found -> found.rows() > 0);
    }

    /** The rows that counted. Where other rows say zero they are stored too; those that count are what is counted. */
    private static long rows(Measure measure, Amount amount) {
        boolean withOthers = measure.counted().map(Counting::unmetIsZero).orElse(false);
        return withOthers ? amount.value().longValueExact() : amount.rows();
    }

    private Figure ratio(Measure.Ratio ratio, RegionCode region) {
        Figure above = counted(MeasureCatalogue.get(ratio.numerator()), region);
        Figure below = counted(MeasureCatalogue.get(ratio.denominator()), region);
        boolean known =
                above.value() != null && below.value() != null && below.value().signum() > 0;
        BigDecimal value = known ? above.value().divide(below.value(), RATIO_DIGITS, RoundingMode.HALF_UP) : null;
        List<FigureView.Debtor> missing = Stream.concat(above.missing().stream(), below.missing().stream())
                .distinct()
                .toList();
        return new Figure(value, above.value(), below.value(), above.rows(), missing);
    }

    private Optional<Amount> amount(Measure measure, RegionCode region) {
        return switch (measure.space()) {
            case SUM, DISTINCT, RATIO ->
                Optional.ofNullable(
                        byMeasure.getOrDefault(measure.code(), Map.of()).get(region.value()));
            case MIN -> RollUp.min(parts(measure, region));
            case MAX -> RollUp.max(parts(measure, region));
            case STATED_OR_SUM -> RollUp.statedOrSum(region, stated(measure, region));
        };
    }

    private List<RollUp.Part> parts(Measure measure, RegionCode region) {
        Set<UUID> there = countingIn(region)
                .filter(place -> measure.owedBy() == null || place.tier() == measure.owedBy())
                .map(PlacementsSql.Place::institution)
                .collect(Collectors.toSet());
        return own.getOrDefault(measure.code(), Map.of()).values().stream()
                .flatMap(stands -> stands.entrySet().stream())
                .filter(stand -> there.contains(stand.getKey().institution()))
                .map(FigureTable::part)
                .toList();
    }

    private List<RollUp.Part> stated(Measure measure, RegionCode region) {
        return own.getOrDefault(measure.code(), Map.of()).getOrDefault(region.value(), Map.of()).entrySet().stream()
                .map(FigureTable::part)
                .toList();
    }

    private static RollUp.Part part(Map.Entry<Stand, Amount> stand) {
        return new RollUp.Part(new RegionCode(stand.getKey().region()), stand.getValue());
    }

    private List<FigureView.Debtor> missing(Measure measure, RegionCode region) {
        boolean statedItself = measure.space() == Space.STATED_OR_SUM
                && stated(measure, region).stream()
                        .anyMatch(part -> part.region().equals(region));
        if (measure.absence() == Absence.ZERO || statedItself) {
            return List.of();
        }
        return countingIn(region)
                .filter(place -> place.tier() == measure.owedBy() && !isReported(place, measure))
                .filter(place -> !recordedWhole(place, measure))
                .map(place -> new FigureView.Debtor(place.institution(), place.name()))
                .toList();
    }

    /** Here a station does not answer for its school: what one of them spent is not all that was spent. */
    private boolean recordedWhole(PlacementsSql.Place debtor, Measure measure) {
        return measure.whole()
                .map(whole -> reported.getOrDefault(whole.code(), Set.of()))
                .orElse(Set.of())
                .contains(debtor.institution());
    }

    /** A station answers for itself, a school or college for all that stands in its region. */
    private boolean isReported(PlacementsSql.Place debtor, Measure measure) {
        Set<UUID> have = reported.getOrDefault(measure.code(), Set.of());
        return have.contains(debtor.institution())
                || (debtor.tier() != Tier.VILLAGE_STATION
                        && standingIn(debtor.region()).anyMatch(place -> have.contains(place.institution())));
    }

    private Stream<PlacementsSql.Place> standingIn(String region) {
        if (byOwnRegion.isEmpty()) {
            places.forEach(place -> byOwnRegion
                    .computeIfAbsent(place.region(), none -> new ArrayList<>())
                    .add(place));
        }
        return byOwnRegion.subMap(region, region + AFTER_DIGITS).values().stream()
                .flatMap(List::stream);
    }

    /** How many institutions count in a region. */
    int institutions(RegionCode region) {
        return (int) countingIn(region).count();
    }

    private Stream<PlacementsSql.Place> countingIn(RegionCode region) {
        return byRegion.getOrDefault(region.value(), List.of()).stream();
    }

    private String prefix(String code) {
        return code.substring(0, Math.min(digits, code.length()));
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
