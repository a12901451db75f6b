package org.sanji.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanji.measure.Measure;
import org.sanji.measure.Source;
import org.sanji.rollup.RollUpRound.Step;

/**
 * Divides what is to be computed into parts of a bounded number of rows. Measures of one source stay together, because one
 * statement computes them, unless they alone are too many. Pure.
 */
final class RollUpParts {

    private final long most;
    private final ToLongFunction<Collection<Measure>> rows;
    private final List<List<Step>> parts = new ArrayList<>();
    private List<Step> part = new ArrayList<>();
    private long filled;

    private RollUpParts(long most, ToLongFunction<Collection<Measure>> rows) {
        this.most = most;
        this.rows = rows;
    }

    /** In their order; a measure with more rows than that is a part by itself. */
    static List<List<Step>> of(List<Step> steps, long mostRows, ToLongFunction<Collection<Measure>> rows) {
        var parts = new RollUpParts(mostRows, rows);
        steps.forEach(parts::add);
        parts.close();
        return List.copyOf(parts.parts);
    }

    private void add(Step step) {
        List<Measure> together = new ArrayList<>();
        for (List<Measure> next : inseparable(step.measures())) {
            long more = rows.applyAsLong(next);
            if (filled > 0 && filled + more > most) {
                take(together, step.scope());
                together = new ArrayList<>();
                close();
            }
            together.addAll(next);
            filled += more;
        }
        take(together, step.scope());
    }

    private void take(List<Measure> together, RollUpScope scope) {
        if (!together.isEmpty()) {
            part.add(new Step(List.copyOf(together), scope));
        }
    }

    private void close() {
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
        }
        part = new ArrayList<>();
        filled = 0;
    }

    private List<List<Measure>> inseparable(List<Measure> measures) {
        Map<Source, List<Measure>> bySource = measures.stream()
                .collect(Collectors.groupingBy(
                        measure -> measure.counted().orElseThrow().source(), LinkedHashMap::new, Collectors.toList()));
        return bySource.values().stream()
                .flatMap(ofSource -> rows.applyAsLong(ofSource) <= most
                        ? Stream.of(ofSource)
                        : ofSource.stream().map(List::of))
                .toList();
    }
}
