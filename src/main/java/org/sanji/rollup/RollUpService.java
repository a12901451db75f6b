package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.ChangeNotes;
import org.sanji.institution.StaleMarks;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;

/**
 * Computes the stale figures of a county again: first what the institutions' own rows give, then the sums above them.
 * Everything happens in one transaction with the removal of the marks, so a crash loses nothing and running twice does
 * no harm.
 */
@ApplicationScoped
class RollUpService {

    /** So few are named without a look at how many there are. */
    private static final int FEW = 10;

    /** So many are named to those who hear of a change; of more it is said that they are the whole county. */
    private static final int MOST_NAMED = 200;

    private final StaleMarks staleMarks;
    private final StaleMarksSql marks;
    private final OwnFiguresSql ownFigures;
    private final RegionSumsSql regionSums;
    private final ChangeNotes notes;

    RollUpService(
            StaleMarks staleMarks,
            StaleMarksSql marks,
            OwnFiguresSql ownFigures,
            RegionSumsSql regionSums,
            ChangeNotes notes) {
        this.staleMarks = staleMarks;
        this.marks = marks;
        this.ownFigures = ownFigures;
        this.regionSums = regionSums;
        this.notes = notes;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> countiesWithMarks() {
        return marks.countiesWithMarks();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> countiesCountedOtherwise() {
        return marks.countiesCountedOtherwise();
    }

    /** A new version may bring a measure, or count one otherwise: what is stored of it is no figure any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void countAgain(String county) {
        if (marks.lease(county) && marks.countiesCountedOtherwise().contains(county)) {
            staleMarks.markCounty();
            marks.countedAsNow(county);
        }
    }

    /** Of a county that is computed for the first time everything is stale, whether or not anybody said so. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void prepare(String county) {
        if (marks.prepareLease(county)) {
            staleMarks.markCounty();
        }
    }

    /**
     * Works off the marks of a county, {@link StaleMarksSql#MOST_AT_ONCE} at most.
     *
     * @return how many were worked off; 0 also when another worker is at it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int refresh(String county) {
        return marks.lease(county) ? workOff(county) : 0;
    }

    /**
     * Works off all marks of a county inside the transaction of the caller, who holds the lease until it ends. For who
     * asks what figures would be, and rolls them back.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void refreshInside(String county) {
        if (marks.prepareLease(county)) {
            staleMarks.markCounty();
        }
        marks.waitForLease(county);
        while (workOff(county) == StaleMarksSql.MOST_AT_ONCE) {
            // until nothing is stale
        }
    }

    private int workOff(String county) {
        List<StaleMarksSql.Mark> stale = marks.marks(county);
        if (stale.isEmpty()) {
            return 0;
        }
        stale.stream()
                .collect(Collectors.groupingBy(StaleMarksSql.Mark::feature, LinkedHashMap::new, Collectors.toList()))
                .forEach((feature, ofFeature) -> refresh(county, feature, ofFeature));
        marks.remove(county, stale.stream().map(StaleMarksSql.Mark::id).toList());
        marks.computed(county);
        return stale.size();
    }

    private void refresh(String county, String feature, List<StaleMarksSql.Mark> stale) {
        List<UUID> institutions =
                stale.stream().map(StaleMarksSql.Mark::institution).distinct().toList();
        Months months = stale.stream()
                .map(StaleMarksSql.Mark::months)
                .reduce(Months::and)
                .orElseThrow();
        Map<Months, List<Measure>> byMonths = MeasureCatalogue.all().stream()
                .filter(measure -> concerns(measure, feature))
                .collect(Collectors.groupingBy(measure -> measure.hasLocalChanges() ? months : Months.ALL));
        boolean most = isMostOf(county, institutions);
        byMonths.forEach((span, measures) -> compute(
                measures, most ? RollUpScope.ofCounty(county, span) : RollUpScope.of(county, institutions, span)));
        if (!byMonths.isEmpty()) {
            note(feature, months, most ? null : RollUpScope.of(county, institutions, months));
        }
    }

    /** Says that figures changed: of which feature, where and from when on; of very many places, that they are many. */
    private void note(String feature, Months months, @Nullable RollUpScope scope) {
        boolean few = scope != null && scope.institutions().size() <= MOST_NAMED;
        notes.figures(feature, few ? regionSums.ownRegions(scope) : null, months.first(), months.last());
    }

    /** From half of a county on it is less work to compute all of it than to name who is meant in every statement. */
    private boolean isMostOf(String county, Collection<UUID> institutions) {
        return institutions.size() > FEW && institutions.size() * 2L >= marks.institutions(county);
    }

    private void compute(List<Measure> measures, RollUpScope scope) {
        List<String> sums = measures.stream()
                .filter(measure -> measure.space() == Space.SUM)
                .map(Measure::code)
                .toList();
        Set<String> changed = changed(sums, scope, () -> ownFigures.compute(measures, scope));
        regionSums.add(scope, changed);
    }

    /** What some institutions neither gave nor give changes no sum of any region; of a whole county nobody asks. */
    private Set<String> changed(List<String> sums, RollUpScope scope, Runnable compute) {
        if (scope.wholeCounty()) {
            compute.run();
            return Set.copyOf(sums);
        }
        Set<String> changed = new HashSet<>(ownFigures.stored(sums, scope));
        compute.run();
        changed.addAll(ownFigures.stored(sums, scope));
        return changed;
    }

    private static boolean concerns(Measure measure, String feature) {
        return measure.counted().isPresent() && (feature.equals(StaleMarks.EVERYTHING) || measure.restsOn(feature));
    }
}
