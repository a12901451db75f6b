package org.sanji.exchange.release;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sanji.kernel.RegionCode;

/**
 * The figures of a release somebody may read: parts that lie together.
 *
 * @param firstNumber number of the first figure
 * @param figures how many
 * @param firstByte where the first one begins in the whole
 * @param bytes how many bytes they have as NDJSON
 * @param tag what they are known by: the digest, and which of them they are
 */
record ReleaseSlice(UUID release, long firstNumber, long figures, long firstByte, long bytes, String tag) {

    static ReleaseSlice of(Release release, List<ReleasePartsSql.Part> parts, boolean whole) {
        long firstNumber = parts.isEmpty() ? 0 : parts.getFirst().firstNumber();
        long firstByte = parts.isEmpty() ? 0 : parts.getFirst().firstByte();
        String some = parts.isEmpty()
                ? "-none"
                : "-" + parts.getFirst().view().code() + "-"
                        + parts.getLast().view().code();
        return new ReleaseSlice(
                release.id,
                firstNumber,
                parts.stream().mapToLong(part -> part.view().figures()).sum(),
                firstByte,
                parts.stream().mapToLong(part -> part.view().bytes()).sum(),
                release.digest + (whole ? "" : some));
    }

    /**
     * Of the parts somebody may read those that lie together. A county that got another code may have one under each, and
     * between them lie the parts of others: then it is those beside the one of his region, or else the last ones.
     */
    static List<ReleasePartsSql.Part> together(List<ReleasePartsSql.Part> parts, RegionCode region) {
        List<List<ReleasePartsSql.Part>> runs = new ArrayList<>();
        long end = -1;
        for (ReleasePartsSql.Part part : parts) {
            if (part.firstNumber() != end) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(part);
            end = part.firstNumber() + part.view().figures();
        }
        return runs.stream()
                .filter(run ->
                        run.stream().anyMatch(part -> region.covers(part.view().code())))
                .findFirst()
                .orElseGet(() -> runs.isEmpty() ? List.of() : runs.getLast());
    }

    /** The number behind the last one. */
    long end() {
        return firstNumber + figures;
    }
}
