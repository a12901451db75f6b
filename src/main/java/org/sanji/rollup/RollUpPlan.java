package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sanji.institution.StaleMarks;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.rollup.RollUpRound.Change;
import org.sanji.rollup.RollUpRound.Step;

/**
 * Says what a round over a county has to compute, from its marks. A whole county is tens of thousands of rows, and a cluster
 * takes no transaction of any size (fault F30): such a round has parts.
 */
@ApplicationScoped
class RollUpPlan {

    /** So few institutions are named without a look at how many there are. */
    private static final int FEW = 10;

    /** Rows a measure has at an institution where nothing is stored yet. */
    private static final long ROWS_OF_A_CELL = 4;

    /** No more than these, all in all: where even they are few enough for one transaction, nobody counts. */
    private static final long AT_MOST_OF_A_CELL = 10;

    /** What a single feature adds up is right only above places whose own figures stand where the tree has them. */
    private static final Comparator<String> EVERYTHING_FIRST = Comparator.comparing(
                    (String feature) -> !feature.equals(StaleMarks.EVERYTHING))
            .thenComparing(Comparator.naturalOrder());

    private final StaleMarksSql marks;
    private final long mostRows;

    RollUpPlan(StaleMarksSql marks, @ConfigProperty(name = "sanji.roll-up.rows-of-a-transaction") long mostRows) {
        this.marks = marks;
        this.mostRows = mostRows;
    }

    /** The next round; a round that is done when nothing is marked. */
    RollUpRound next(String county) {
        List<StaleMarksSql.Mark> stale = marks.marks(county);
        if (stale.isEmpty()) {
            return RollUpRound.nothing(county);
        }
        Map<String, List<StaleMarksSql.Mark>> byFeature =
                stale.stream().collect(Collectors.groupingBy(StaleMarksSql.Mark::feature));
        List<Step> steps = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        byFeature.keySet().stream()
                .sorted(EVERYTHING_FIRST)
                .forEach(feature -> plan(county, feature, byFeature.get(feature), steps, changes));
        List<UUID> ids = stale.stream().map(StaleMarksSql.Mark::id).toList();
        return new RollUpRound(county, ids, parts(county, steps), changes);
    }

    private void plan(
            String county, String feature, List<StaleMarksSql.Mark> stale, List<Step> steps, List<Change> changes) {
        List<UUID> institutions =
                stale.stream().map(StaleMarksSql.Mark::institution).distinct().toList();
        Months months = stale.stream()
                .map(StaleMarksSql.Mark::months)
                .reduce(Months::and)
                .orElseThrow();
        boolean most = isMostOf(county, institutions);
        Map<Months, List<Measure>> byMonths = MeasureCatalogue.all().stream()
                .filter(measure -> concerns(measure, feature))
                .collect(Collectors.groupingBy(measure -> measure.hasLocalChanges() ? months : Months.ALL));
        byMonths.forEach((span, measures) -> steps.add(new Step(
                measures, most ? RollUpScope.ofCounty(county, span) : RollUpScope.of(county, institutions, span))));
        if (!byMonths.isEmpty()) {
            changes.add(new Change(feature, months, most ? null : RollUpScope.of(county, institutions, months)));
        }
    }

    /** From half of a county on it is less work to compute all of it than to name who is meant in every statement. */
    private boolean isMostOf(String county, Collection<UUID> institutions) {
        return institutions.size() > FEW && institutions.size() * 2L >= marks.institutions(county);
    }

    private static boolean concerns(Measure measure, String feature) {
        return measure.counted().isPresent() && (feature.equals(StaleMarks.EVERYTHING) || measure.restsOn(feature));
    }

    /** One part where there is little to do, also where there is nothing but marks to remove. */
    private List<List<Step>> parts(String county, List<Step> steps) {
        boolean whole = steps.stream().anyMatch(step -> step.scope().wholeCounty());
        long ofCounty = whole ? marks.institutions(county) : 0;
        long cells = steps.stream()
                .mapToLong(step -> step.measures().size() * institutions(step.scope(), ofCounty))
                .sum();
        if (cells * AT_MOST_OF_A_CELL <= mostRows) {
            return List.of(steps);
        }
        Map<String, Long> stored = marks.storedRows(county);
        long least = ROWS_OF_A_CELL
                * steps.stream()
                        .mapToLong(step -> institutions(step.scope(), ofCounty))
                        .max()
                        .orElseThrow();
        return RollUpParts.of(
                steps,
                mostRows,
                measures -> measures.stream()
                        .mapToLong(measure -> Math.max(least, stored.getOrDefault(measure.code(), 0L)))
                        .sum());
    }

    private static long institutions(RollUpScope scope, long ofCounty) {
        return scope.wholeCounty() ? ofCounty : scope.institutions().size();
    }
}
