package org.sanji.exchange.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;

/** A release: what it is of, what it rests on, and by what it is verified. */
@Schema(name = "Release")
public record ReleaseView(
        UUID id,
        RegionCode region,

        @Nullable @Schema(description = "Counted from 1 in its region; null while it is in preparation", examples = "7")
        Integer number,

        Period period,
        ReleaseBasis basis,

        @Schema(description = "The lowest places it has figures of", examples = "TOWNSHIP")
        RegionLevel level,

        @Schema(description = "Codes of its measures, sorted")
        List<String> measures,

        @Nullable @Schema(description = "The release it corrects")
        UUID replaces,

        @Nullable @Schema(examples = "订正3月活动数据") String remark,

        @Schema(description = "Counts of fewer people are not in it", examples = "5")
        int leastPeople,

        ReleaseState state,
        Instant requestedAt,
        @Nullable Instant publishedAt,

        @Nullable
        @Schema(
                description = "SHA-256 over the digests of its parts, see docs/releases.md",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(description = "How many figures", examples = "9120")
        long figures,

        @Schema(description = "How many bytes they have as NDJSON", examples = "1523904")
        long bytes,

        @Schema(
                description =
                        "By code: the places above counties, then the counties. Whoever acts for some is told of these")
        List<ReleasePartView> parts,

        @Schema(description = "Version of this record, the ETag", examples = "3")
        int version)
        implements Identified {

    static ReleaseView of(Release release, List<ReleasePartView> parts) {
        return new ReleaseView(
                release.id,
                release.region(),
                release.releaseNumber,
                release.period(),
                release.basis,
                release.lowestLevel,
                release.measureCodes(),
                release.replacesRelease,
                release.remark,
                release.leastPeople,
                release.state,
                release.requestedAt,
                release.publishedAt,
                release.digest,
                release.figureCount,
                release.byteCount,
                parts,
                release.version);
    }
}
