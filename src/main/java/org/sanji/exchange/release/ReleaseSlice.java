package org.sanji.exchange.release;

import java.util.List;
import java.util.UUID;

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

    /** The number behind the last one. */
    long end() {
        return firstNumber + figures;
    }
}
