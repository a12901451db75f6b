package org.sanji.rollup;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counties that another version of the application counts. A version that has just begun counts them itself at once: it was
 * put there to take over. One that was there before leaves them alone for a while, or two versions side by side in a rolling
 * update would take each county from each other and count it again and again; but when the other one is still the last to
 * have counted after that, it was rolled back, and this one takes over again. Not for several threads.
 */
final class OtherVersions {

    private final Duration patience;
    private final Map<String, Seen> seen = new HashMap<>();
    private boolean begun;

    OtherVersions(Duration patience) {
        this.patience = patience;
    }

    private record Seen(String counting, long nanos) {}

    /**
     * Counties to count now.
     *
     * @param countings by what each is counted, as far as that is not as now; empty where nobody counted
     * @param now as {@link System#nanoTime()} tells it
     */
    List<String> due(Map<String, String> countings, long now) {
        boolean first = !begun;
        begun = true;
        seen.keySet().retainAll(countings.keySet());
        countings.forEach((county, counting) -> seen.merge(
                county,
                new Seen(counting, now),
                (before, found) -> before.counting().equals(counting) ? before : found));
        return countings.keySet().stream()
                .filter(county -> first || isOver(seen.get(county), now))
                .sorted()
                .toList();
    }

    private boolean isOver(Seen other, long now) {
        return other.counting().isEmpty() || now - other.nanos() >= patience.toNanos();
    }
}
