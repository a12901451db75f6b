package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.tenancy.CurrentRequest;

/**
 * Says what a change of the tree would do by doing it, with the roll-up of what it concerns, and undoing it. It is done
 * twice, since only then is it known which figures to read before it.
 */
@ApplicationScoped
class TreePreview {

    private static final int MOST_FIGURES = 200;

    private final TreeStateSql states;
    private final RecordedRowsSql rows;
    private final Hypothesis hypothesis;
    private final FigureService figures;
    private final CurrentRequest current;
    private final Session session;

    TreePreview(
            TreeStateSql states,
            RecordedRowsSql rows,
            Hypothesis hypothesis,
            FigureService figures,
            CurrentRequest current,
            Session session) {
        this.states = states;
        this.rows = rows;
        this.hypothesis = hypothesis;
        this.figures = figures;
        this.current = current;
        this.session = session;
    }

    /** The tree without a change and with it, and which institutions count elsewhere then. */
    private record Difference(TreeState before, TreeState after, List<UUID> moved) {

        Set<RegionCode> regions() {
            return before.regions(after, moved);
        }
    }

    /**
     * What a change would do.
     *
     * @param day from which on it changes anything
     * @throws org.sanji.kernel.ProblemException as the change itself
     */
    TreePreviewView of(LocalDate day, Runnable change) {
        Difference difference = hypothesis.undone(() -> difference(day, change));
        return hypothesis.undone(() -> preview(difference, day, change));
    }

    private Difference difference(LocalDate day, Runnable change) {
        TreeState before = states.since(current.county(), day);
        change.run();
        session.flush();
        TreeState after = states.since(current.county(), day);
        return new Difference(before, after, before.movedIn(after));
    }

    private TreePreviewView preview(Difference difference, LocalDate day, Runnable change) {
        String county = current.county();
        if (difference.moved().isEmpty()) {
            return new TreePreviewView(
                    difference.before().changedIn(difference.after()), List.of(), 0, List.of(), false);
        }
        hypothesis.refreshFigures();
        List<TreePreviewView.ConcernedRows> concerned = concerned(difference, day);
        long people = states.people(county, difference.moved(), day);
        List<Integer> years = states.years(county, difference.moved(), day);
        List<FigureView> before = figures(difference.regions(), years);
        change.run();
        hypothesis.refreshFigures();
        List<TreePreviewView.ChangedFigure> changed = changed(before, figures(difference.regions(), years));
        return new TreePreviewView(
                difference.before().changedIn(difference.after()),
                concerned,
                people,
                changed.subList(0, Math.min(MOST_FIGURES, changed.size())),
                changed.size() > MOST_FIGURES);
    }

    private List<TreePreviewView.ConcernedRows> concerned(Difference difference, LocalDate day) {
        List<UUID> closed =
                difference.moved().stream().filter(difference.after()::isClosed).toList();
        List<UUID> elsewhere =
                difference.moved().stream().filter(id -> !closed.contains(id)).toList();
        Map<String, Long> there = rows.countingSince(elsewhere, day);
        Map<String, Long> nowhere = rows.countingSince(closed, day);
        return Stream.concat(there.keySet().stream(), nowhere.keySet().stream())
                .distinct()
                .sorted()
                .map(feature -> new TreePreviewView.ConcernedRows(
                        feature, there.getOrDefault(feature, 0L), nowhere.getOrDefault(feature, 0L)))
                .toList();
    }

    /** All figures of some regions in some years, those of the county first. */
    private List<FigureView> figures(Set<RegionCode> regions, List<Integer> years) {
        var county = new RegionCode(current.code());
        List<FigureView> found = new ArrayList<>();
        for (RegionLevel level : RegionLevel.values()) {
            List<RegionCode> ofLevel =
                    regions.stream().filter(region -> region.level() == level).toList();
            if (!ofLevel.isEmpty()) {
                List<FigureQuery> queries = years.stream()
                        .map(Period::ofYear)
                        .map(year -> new FigureQuery(county, level, year, List.copyOf(MeasureCatalogue.all())))
                        .toList();
                found.addAll(figures.figures(queries, ofLevel, Tree.AS_WAS));
            }
        }
        return found;
    }

    private static List<TreePreviewView.ChangedFigure> changed(List<FigureView> before, List<FigureView> after) {
        List<TreePreviewView.ChangedFigure> changed = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            FigureView one = before.get(index);
            FigureView other = after.get(index);
            if (!isSame(one, other)) {
                changed.add(new TreePreviewView.ChangedFigure(
                        one.measure(), one.region(), one.period(), one.value(), other.value()));
            }
        }
        return changed;
    }

    private static boolean isSame(FigureView one, FigureView other) {
        return one.value() == null || other.value() == null
                ? one.value() == other.value()
                : one.value().compareTo(other.value()) == 0;
    }
}
