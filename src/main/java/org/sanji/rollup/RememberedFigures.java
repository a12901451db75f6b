package org.sanji.rollup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.tenancy.OpenCounties;

/**
 * Gives figures that were read before, for as long as no round of the roll-up has ended in their county since: every
 * change of a row, of the tree or of a name ends in one. How fresh they are is read each time. A single town or village, and
 * trees that depend on today, are read anew.
 */
@ApplicationScoped
class RememberedFigures {

    private final FigureService figures;
    private final FreshnessSql freshness;
    private final OpenCounties counties;
    private final Clock clock;
    private final Cache<Question, Answer> answers;

    RememberedFigures(
            FigureService figures,
            FreshnessSql freshness,
            OpenCounties counties,
            Clock clock,
            @ConfigProperty(name = "sanji.figures.remembered") long most) {
        this.figures = figures;
        this.freshness = freshness;
        this.counties = counties;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Question question, Answer answer) -> answer.weight())
                .build();
    }

    /** What is asked of regions of one county, or of one city or province as a whole. */
    private record Question(RegionLevel level, List<Period> periods, List<String> measures, List<RegionCode> regions) {

        static Question of(List<FigureQuery> queries, List<RegionCode> regions) {
            FigureQuery first = queries.getFirst();
            return new Question(
                    first.level(),
                    queries.stream().map(FigureQuery::period).toList(),
                    first.measures().stream().map(Measure::code).toList(),
                    regions);
        }
    }

    /**
     * An answer.
     *
     * @param rounds when the counties it rests on were computed last
     */
    private record Answer(Map<String, Instant> rounds, List<FigureView> figures) {

        /** Where nothing is recorded yet, who owes it takes more room than the figures. */
        int weight() {
            return figures.stream()
                    .mapToInt(figure -> 1 + figure.missing().size())
                    .sum();
        }
    }

    /** The wanted figures of some regions, as {@link FigureService} gives them. */
    @Transactional
    List<FigureView> figures(List<FigureQuery> queries, List<RegionCode> regions) {
        RegionCode under = queries.getFirst().under();
        if (under.level().compareTo(RegionLevel.COUNTY) > 0) {
            return figures.figures(queries, regions, Tree.AS_WAS);
        }
        Reach reach = reach(queries, regions);
        Map<String, Instant> rounds = freshness.rounds(reach);
        // Before the figures: a round of the roll-up between the two would pass old figures off as fresh.
        List<String> stale = freshness.staleRegions(reach);
        Instant asOf = rounds.values().stream().min(Comparator.naturalOrder()).orElse(null);
        Set<RegionCode> staleRegions = regions.stream()
                .filter(region -> stale.stream().anyMatch(code -> code.startsWith(region.value())))
                .collect(Collectors.toSet());
        return answers(queries, regions, rounds).stream()
                .map(figure -> figure.with(asOf, staleRegions.contains(figure.region())))
                .toList();
    }

    private List<FigureView> answers(List<FigureQuery> queries, List<RegionCode> regions, Map<String, Instant> rounds) {
        Collection<List<RegionCode>> parts = parts(regions);
        Map<List<RegionCode>, List<FigureView>> known = new HashMap<>();
        parts.forEach(part -> {
            List<FigureView> remembered = remembered(Question.of(queries, part), rounds);
            if (remembered != null) {
                known.put(part, remembered);
            }
        });
        if (known.isEmpty()) {
            // All in as many statements as one part alone.
            return read(queries, regions, parts, rounds);
        }
        List<FigureView> all = new ArrayList<>();
        for (List<RegionCode> part : parts) {
            all.addAll(known.containsKey(part) ? known.get(part) : read(queries, part, List.of(part), rounds));
        }
        return all;
    }

    private @Nullable List<FigureView> remembered(Question question, Map<String, Instant> rounds) {
        Answer answer = answers.getIfPresent(question);
        return answer != null && answer.rounds().equals(of(question.regions(), rounds)) ? answer.figures() : null;
    }

    private List<FigureView> read(
            List<FigureQuery> queries,
            List<RegionCode> regions,
            Collection<List<RegionCode>> parts,
            Map<String, Instant> rounds) {
        List<FigureView> found = figures.figures(queries, regions, Tree.AS_WAS);
        Map<String, Instant> after = freshness.rounds(reach(queries, regions));
        Map<RegionCode, List<FigureView>> byRegion = found.stream().collect(Collectors.groupingBy(FigureView::region));
        for (List<RegionCode> part : parts) {
            Map<String, Instant> ofPart = of(part, rounds);
            // A round that ended meanwhile may be in some of them and not in others.
            if (ofPart.equals(of(part, after))) {
                List<FigureView> figuresOfPart = part.stream()
                        .flatMap(region -> byRegion.get(region).stream())
                        .toList();
                answers.put(Question.of(queries, part), new Answer(ofPart, figuresOfPart));
            }
        }
        return found;
    }

    /** By county, or one by one above the county; in their order. */
    private static Collection<List<RegionCode>> parts(List<RegionCode> regions) {
        return regions.stream()
                .collect(Collectors.groupingBy(
                        region -> region.value()
                                .substring(0, Math.min(region.value().length(), RegionLevel.COUNTY.digits())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private Map<String, Instant> of(List<RegionCode> part, Map<String, Instant> rounds) {
        OpenCounties.Tenants tenants = counties.tenants(part.getFirst());
        return rounds.entrySet().stream()
                .filter(round -> round.getKey().compareTo(tenants.first()) >= 0
                        && round.getKey().compareTo(tenants.last()) <= 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Reach reach(List<FigureQuery> queries, List<RegionCode> regions) {
        FigureQuery first = queries.getFirst();
        return Reach.of(first.under(), first.level(), Tree.AS_WAS, Clocks.today(clock), counties.tenants(first.under()))
                .of(regions, counties);
    }
}
