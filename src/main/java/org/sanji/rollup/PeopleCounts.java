package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Regions;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.tenancy.OpenCounties;

/**
 * Reads the counts of people from which it is told what must be hidden of some places: those of all places beside them and
 * above them, up to their city or province.
 */
@ApplicationScoped
class PeopleCounts {

    private static final int ALL = Integer.MAX_VALUE;

    private final FigureService figures;
    private final RememberedFigures remembered;
    private final Regions regions;
    private final PlacesApartSql apart;
    private final OpenCounties counties;

    PeopleCounts(
            FigureService figures,
            RememberedFigures remembered,
            Regions regions,
            PlacesApartSql apart,
            OpenCounties counties) {
        this.figures = figures;
        this.remembered = remembered;
        this.regions = regions;
        this.apart = apart;
        this.counties = counties;
    }

    /** What is read: some measures of people in some periods, in a tree. */
    record Question(List<Period> periods, List<Measure> measures, Tree tree, boolean withApproved) {}

    /** Of which measure and period a count is. */
    record Key(String measure, Period period) {}

    /** A count, and that of what is approved where it was asked for. */
    record Count(long all, long approved) {

        Count plus(Count more) {
            return new Count(all + more.all, approved + more.approved);
        }
    }

    /** The counts of the places shown, of all beside them, and of those above. */
    Map<Key, Map<RegionCode, Count>> around(Collection<RegionCode> shown, RegionLevel level, Question question) {
        Map<Key, Map<RegionCode, Count>> counts = new HashMap<>();
        for (RegionCode top : tops(shown, level)) {
            read(counts, top, RegionLevel.COUNTY, places(top, RegionLevel.COUNTY), question);
            for (RegionLevel below : List.of(RegionLevel.TOWNSHIP, RegionLevel.VILLAGE)) {
                if (below.compareTo(level) <= 0) {
                    read(counts, top, below, besides(shown, top, below), question);
                }
            }
        }
        counts.values().forEach(PeopleCounts::addUp);
        return counts;
    }

    /** The places that may count elsewhere than their code says: of villages only. */
    Set<RegionCode> apart(Collection<RegionCode> shown, RegionLevel level) {
        if (level != RegionLevel.VILLAGE) {
            return Set.of();
        }
        return tops(shown, level).stream()
                .flatMap(top -> apart.in(counties.tenants(top)).stream())
                .collect(Collectors.toSet());
    }

    /** Cities, or whole provinces where those are shown themselves. */
    private static Set<RegionCode> tops(Collection<RegionCode> shown, RegionLevel level) {
        int digits = level == RegionLevel.PROVINCE ? level.digits() : RegionLevel.CITY.digits();
        Set<RegionCode> tops = new LinkedHashSet<>();
        shown.forEach(place -> tops.add(cut(place, digits)));
        return tops;
    }

    /** All towns of the counties in which something is shown, all villages of the towns. */
    private List<RegionCode> besides(Collection<RegionCode> shown, RegionCode top, RegionLevel level) {
        int digits = level == RegionLevel.TOWNSHIP ? RegionLevel.COUNTY.digits() : RegionLevel.TOWNSHIP.digits();
        Set<RegionCode> above = shown.stream()
                .filter(top::covers)
                .map(place -> cut(place, digits))
                .collect(Collectors.toSet());
        return places(around(above, top), level).stream()
                .filter(place -> above.contains(cut(place, digits)))
                .toList();
    }

    /** The smallest place that has all of them: what lies in it is asked for with one statement. */
    private static RegionCode around(Set<RegionCode> places, RegionCode top) {
        return Stream.of(RegionLevel.TOWNSHIP, RegionLevel.COUNTY)
                .map(level -> places.stream()
                        .filter(place -> place.value().length() >= level.digits())
                        .map(place -> cut(place, level.digits()))
                        .distinct()
                        .toList())
                .filter(found -> found.size() == 1)
                .map(List::getFirst)
                .findFirst()
                .orElse(top);
    }

    private List<RegionCode> places(RegionCode under, RegionLevel level) {
        return regions.ofLevel(under, level, null, "", ALL);
    }

    private static RegionCode cut(RegionCode place, int digits) {
        return new RegionCode(place.value().substring(0, digits));
    }

    private void read(
            Map<Key, Map<RegionCode, Count>> counts,
            RegionCode under,
            RegionLevel level,
            List<RegionCode> places,
            Question question) {
        if (places.isEmpty()) {
            return;
        }
        List<FigureQuery> queries = question.periods().stream()
                .map(period -> new FigureQuery(under, level, period, question.measures()))
                .toList();
        for (FigureView figure : read(queries, places, question)) {
            var approved = figure.approved();
            counts.computeIfAbsent(new Key(figure.measure(), figure.period()), none -> new HashMap<>())
                    .put(
                            figure.region(),
                            new Count(number(figure.value()), approved == null ? 0 : number(approved.value())));
        }
    }

    private List<FigureView> read(List<FigureQuery> queries, List<RegionCode> places, Question question) {
        if (question.withApproved()) {
            return figures.withApproved(queries, places, question.tree());
        }
        return question.tree() == Tree.AS_WAS
                ? remembered.figures(queries, places)
                : figures.figures(queries, places, question.tree());
    }

    private static long number(@Nullable BigDecimal value) {
        return value == null ? 0 : value.longValue();
    }

    /** Nobody is known in two counties: what lies above them is their sum. */
    private static void addUp(Map<RegionCode, Count> counts) {
        List<RegionCode> counties = counts.keySet().stream()
                .filter(place -> place.level() == RegionLevel.COUNTY)
                .toList();
        for (RegionCode county : counties) {
            counts.merge(cut(county, RegionLevel.CITY.digits()), counts.get(county), Count::plus);
            counts.merge(cut(county, RegionLevel.PROVINCE.digits()), counts.get(county), Count::plus);
        }
    }
}
