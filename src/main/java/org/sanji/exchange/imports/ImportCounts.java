package org.sanji.exchange.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many rows became what. The names are those a job shows. */
final class ImportCounts {

    private ImportCounts() {}

    static String name(RowOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Nothing yet. */
    static Map<String, Long> none() {
        Map<String, Long> counts = new TreeMap<>();
        for (RowOutcome outcome : RowOutcome.values()) {
            counts.put(name(outcome), 0L);
        }
        return counts;
    }

    /** The counts with some more rows. */
    static Map<String, Long> with(Map<String, Long> counts, List<RowResult> results) {
        Map<String, Long> sum = none();
        sum.putAll(counts);
        results.forEach(result -> sum.merge(name(result.outcome()), 1L, Long::sum));
        return sum;
    }
}
