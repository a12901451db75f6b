package org.sanji.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;

/**
 * All that was submitted, and all the verdicts rest on.
 *
 * @param format tells how it is to be read; it changes when the meaning of a field does
 */
@Schema(name = "SealContent")
public record SealContent(
        @Schema(examples = "sanji-seal-1") String format,
        Application application,
        Software software,
        StandardInForce standard,
        SealedFigures figures,

        @Schema(description = "The institutions of the region, by id")
        List<Place> tree,

        @Schema(description = "The rows behind the figures, in short")
        List<RowsBehind> rows,

        @Schema(description = "What the community says of the clauses people judge")
        List<SealedAnswer> selfAssessment,

        @Schema(description = "The evidence attached, by digest")
        List<SealedEvidence> evidence,

        @Schema(description = "One a clause, in the order of the standard, the gate first")
        List<SealedVerdict> verdicts) {

    static final String FORMAT = "sanji-seal-1";

    /** Which application, and which of its submissions. */
    @Schema(name = "SealedApplication")
    public record Application(
            UUID id,
            @Nullable UUID campaign,
            RegionCode region,
            @Schema(examples = "湖塘镇") String regionName,
            @Schema(examples = "2025") int year,

            @Schema(description = "Day of application: the gate was asked for it")
            LocalDate appliedOn,

            @Schema(description = "1 for the first submission", examples = "1")
            int number,

            @Nullable @Schema(description = "Digest of the seal before it; null for the first")
            String previous,

            Instant sealedAt,

            @Schema(description = "Identity of who submitted it")
            String sealedBy) {}

    /** What reckoned the verdicts. */
    @Schema(name = "SealingSoftware")
    public record Software(
            @Schema(examples = "sanji") String name,
            @Schema(examples = "0.1.0") String version) {}

    /** The standard whole, without the cases it is proven by. */
    @Schema(name = "SealedStandard")
    public record StandardInForce(
            @Schema(examples = "changzhou-digital-learning-community")
            String code,

            @Schema(examples = "trial") String version,

            @Schema(description = "SHA-256 of the document in canonical form")
            String digest,

            @Schema(ref = "StandardDocument") JsonNode document) {}

    /** An institution where it stood. */
    @Schema(name = "SealedInstitution")
    public record Place(
            UUID institution,
            @Schema(examples = "湖塘社区学校") String name,
            Tier tier,
            RegionCode region,

            @Nullable @Schema(description = "The institution above it; null of a college")
            UUID parent) {}

    /** The rows one measure looked at. */
    @Schema(name = "SealedRows")
    public record RowsBehind(
            @Schema(examples = "activity.count") String measure,

            @Schema(description = "First month", examples = "2025-01")
            String first,

            @Schema(description = "Last month", examples = "2025-12")
            String last,

            @Schema(examples = "14") int rows,
            @Schema(examples = "12") int counted,

            @Schema(description = "SHA-256 over one line a row, by id")
            String sha256) {

        static RowsBehind of(String measure, Period period, org.sanji.rollup.RowDigest digest) {
            return new RowsBehind(
                    measure,
                    period.first().toString(),
                    period.last().toString(),
                    digest.rows(),
                    digest.counted(),
                    digest.sha256());
        }
    }
}
