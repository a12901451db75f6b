package org.sanji.seal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanji.evaluation.ChildFigure;
import org.sanji.evaluation.FigureValue;
import org.sanji.evaluation.Figures;
import org.sanji.evaluation.Grant;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionLevel;
import org.sanji.standard.Window;

/** Answers scoring from other figures and keeps every question with its answer. */
final class RecordedFigures implements Figures {

    private final Figures source;
    private final Map<List<Object>, SealedFigures.OfRegion> region = new LinkedHashMap<>();
    private final Map<List<Object>, SealedFigures.OfChildren> children = new LinkedHashMap<>();
    private final Map<String, List<Grant>> grants = new TreeMap<>();

    RecordedFigures(Figures source) {
        this.source = source;
    }

    /** All that was asked so far, in an order that does not depend on who asked first. */
    SealedFigures sealed() {
        List<SealedFigures.OfRegion> own = new ArrayList<>(region.values());
        own.sort(Comparator.comparing(SealedFigures.OfRegion::measure)
                .thenComparing(SealedFigures.OfRegion::window)
                .thenComparing(SealedFigures.OfRegion::year));
        List<SealedFigures.OfChildren> below = new ArrayList<>(children.values());
        below.sort(Comparator.comparing(SealedFigures.OfChildren::tier)
                .thenComparing(SealedFigures.OfChildren::measure)
                .thenComparing(SealedFigures.OfChildren::window)
                .thenComparing(SealedFigures.OfChildren::year));
        return new SealedFigures(source.level(), own, below, grants);
    }

    @Override
    public RegionLevel level() {
        return source.level();
    }

    @Override
    public FigureValue region(String measure, Window window, int year) {
        FigureValue answer = source.region(measure, window, year);
        region.put(
                List.of(measure, window, year),
                new SealedFigures.OfRegion(measure, window, year, SealedFigures.Value.of(answer)));
        return answer;
    }

    @Override
    public List<ChildFigure> children(Tier tier, String measure, Window window, int year) {
        // By name and id: the order of the stored figures is nobody's promise.
        List<ChildFigure> answer = source.children(tier, measure, window, year).stream()
                .sorted(Comparator.comparing(
                                (ChildFigure child) -> child.institution().name())
                        .thenComparing(child -> child.institution().id()))
                .toList();
        children.put(
                List.of(tier, measure, window, year),
                new SealedFigures.OfChildren(
                        tier,
                        measure,
                        window,
                        year,
                        answer.stream()
                                .map(child -> new SealedFigures.Child(
                                        child.institution(), SealedFigures.Value.of(child.figure())))
                                .toList()));
        return answer;
    }

    @Override
    public List<Grant> grants(String recognition) {
        List<Grant> answer = source.grants(recognition);
        grants.put(recognition, answer);
        return answer;
    }
}
