package org.sanji.rollup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.sanji.institution.ChangeNotes;
import org.sanji.institution.StaleMarks;
import org.sanji.measure.Measure;
import org.sanji.measure.Space;
import org.sanji.tenancy.TransactionRetry;

/**
 * Computes the stale figures of a county again: first what the institutions' own rows give, then the sums above them.
 * The marks go in the transaction that computes the last of it, so a crash loses nothing and running twice does no harm.
 */
@ApplicationScoped
class RollUpService {

    /** So many are named to those who hear of a change; of more it is said that they are the whole county. */
    private static final int MOST_NAMED = 200;

    private final StaleMarks staleMarks;
    private final StaleMarksSql marks;
    private final RollUpPlan plan;
    private final OwnFiguresSql ownFigures;
    private final RegionSumsSql regionSums;
    private final ChangeNotes notes;

    RollUpService(
            StaleMarks staleMarks,
            StaleMarksSql marks,
            RollUpPlan plan,
            OwnFiguresSql ownFigures,
            RegionSumsSql regionSums,
            ChangeNotes notes) {
        this.staleMarks = staleMarks;
        this.marks = marks;
        this.plan = plan;
        this.ownFigures = ownFigures;
        this.regionSums = regionSums;
        this.notes = notes;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> countiesWithMarks() {
        return marks.countiesWithMarks();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Map<String, String> countiesCountedOtherwise() {
        return marks.countiesCountedOtherwise();
    }

    /** A new version may bring a measure, or count one otherwise: what is stored of it is no figure any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void countAgain(String county) {
        if (marks.leaseOfAnyVersion(county) && marks.countiesCountedOtherwise().containsKey(county)) {
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
     * Works off the marks of a county, {@link StaleMarksSql#MOST_AT_ONCE} at most, in as many transactions as they take.
     *
     * @return how many were worked off; 0 also when another worker is at it, who then finds these marks too
     */
    int refresh(String county) {
        RollUpRound round = inTransaction(() -> marks.lease(county) ? begin(county) : RollUpRound.nothing(county));
        while (!round.isDone()) {
            RollUpRound left = round;
            round = inTransaction(() -> marks.lease(county) ? goOn(left) : RollUpRound.nothing(county));
        }
        return round.marks().size();
    }

    private static RollUpRound inTransaction(Supplier<RollUpRound> work) {
        return TransactionRetry.perform(() -> QuarkusTransaction.requiringNew().call(work::get));
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
        RollUpRound round;
        do {
            round = begin(county);
            while (!round.isDone()) {
                round = goOn(round);
            }
        } while (round.marks().size() == StaleMarksSql.MOST_AT_ONCE);
    }

    private RollUpRound begin(String county) {
        RollUpRound round = plan.next(county);
        return round.isDone() ? round : goOn(round);
    }

    /** The next part, and with the last one what is said and done once. */
    private RollUpRound goOn(RollUpRound round) {
        round.parts().getFirst().forEach(step -> compute(step.measures(), step.scope()));
        RollUpRound left = round.rest();
        if (left.isDone()) {
            List<String> abandoned = round.changesTree() ? regionSums.forgetAbandoned(round.county()) : List.of();
            round.changes().forEach(change -> note(change, abandoned));
            marks.remove(round.county(), round.marks());
            marks.computed(round.county());
        }
        return left;
    }

    /**
     * Says that figures changed: of which feature, where and from when on; of very many places, that they are many. Where is
     * everywhere they count: the school above may stand in another town.
     *
     * @param abandoned where nobody counts any more
     */
    private void note(RollUpRound.Change change, List<String> abandoned) {
        RollUpScope scope = change.scope();
        boolean few = scope != null && scope.institutions().size() <= MOST_NAMED;
        List<String> places = new ArrayList<>(few ? regionSums.regions(scope) : List.of());
        places.addAll(change.ofTree() ? abandoned : List.of());
        Months months = change.months();
        notes.figures(change.feature(), few ? places : null, months.first(), months.last());
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
}
