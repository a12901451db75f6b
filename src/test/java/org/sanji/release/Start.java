package org.sanji.release;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * One start that was measured: until it was ready, what it had of the processors and its memory then, and what the first
 * requests took, where some were sent.
 */
record Start(double ready, double processor, long megabytes, int requests, double seconds, long megabytesLater) {

    static Start of(ReleasedApplication application, int requests) throws IOException, InterruptedException {
        double ready = application.await("/q/health/ready", 200);
        double processor = application.processorSeconds();
        long megabytes = application.residentMegabytes();
        double seconds = requests == 0 ? 0 : new FirstRequests(application).send(requests);
        return new Start(ready, processor, megabytes, requests, seconds, application.residentMegabytes());
    }

    /** The median start, the quickest and the slowest, and the requests of the last. */
    static String summary(String what, List<Start> starts) {
        List<Start> quickest =
                starts.stream().sorted(Comparator.comparing(Start::ready)).toList();
        Start last = starts.getLast();
        return "%s: ready after %.2f s (%.2f to %.2f, median of %d), %.2f s of processor, %d MB resident; %d requests in %.1f s, then %d MB"
                .formatted(
                        what,
                        median(starts, Start::ready),
                        quickest.getFirst().ready(),
                        quickest.getLast().ready(),
                        starts.size(),
                        median(starts, Start::processor),
                        median(starts, Start::megabytes),
                        last.requests(),
                        last.seconds(),
                        last.megabytesLater());
    }

    private static <T extends Comparable<T>> T median(List<Start> starts, Function<Start, T> figure) {
        return starts.stream().map(figure).sorted().toList().get(starts.size() / 2);
    }
}
