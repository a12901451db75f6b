package org.sanji.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.recognition.RecognitionKind;
import org.sanji.kernel.Identified;
import org.sanji.kernel.RegionCode;

/** A campaign as it is recorded. */
@Schema(name = "Campaign")
public record CampaignView(
        UUID id,

        @Schema(description = "The city or province that calls")
        RegionCode region,

        @Schema(examples = "2025年数字化学习示范社区认定") String title,

        @Schema(examples = "changzhou-digital-learning-community")
        String standard,

        @Schema(examples = "trial") String standardVersion,

        @Schema(description = "The year that is evaluated", examples = "2025")
        int year,

        @Schema(description = "The regions that may apply; empty when all may")
        List<RegionCode> invited,

        LocalDate opensOn,
        LocalDate closesOn,
        LocalDate decidesOn,

        @Schema(description = "How many reviewers assess an application", examples = "2")
        int assessors,

        RecognitionKind recognition,
        @Nullable @Schema(examples = "4") Integer validYears,
        @Nullable @Schema(examples = "2") Integer recheckYears,
        Instant createdAt,

        @Schema(description = "Version of this record, the ETag; not that of the standard")
        int version)
        implements Identified {

    static CampaignView of(Campaign row) {
        return new CampaignView(
                row.id,
                row.region(),
                row.title,
                row.standard,
                row.standardVersion,
                row.campaignYear,
                row.invited(),
                row.opensOn,
                row.closesOn,
                row.decidesOn,
                row.assessors,
                row.recognition,
                row.validYears,
                row.recheckYears,
                row.createdAt,
                row.version);
    }
}
