package org.sanji.workflow;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.campaign.Campaign;
import org.sanji.capture.recognition.RecognitionKind;
import org.sanji.kernel.RegionCode;

/** A community on the list of those a campaign granted. */
@Schema(name = "PublishedGrant")
public record PublishedGrantView(
        RegionCode region,
        @Schema(examples = "湖塘镇") String regionName,

        @Schema(description = "County of the application", examples = "320412")
        String county,

        @Schema(description = "The application") UUID evaluation,
        RecognitionKind recognition,
        LocalDate grantedOn,

        @Nullable @Schema(description = "Last day it holds; null when it does not expire")
        LocalDate validUntil,

        @Nullable @Schema(description = "Day from which it is to be looked at again; null when never")
        LocalDate recheckOn,

        @Schema(description = "Digest of what was decided on: whoever holds the seal can compare")
        String seal) {

    static PublishedGrantView of(CampaignProgressSql.Granted row, Campaign campaign) {
        return new PublishedGrantView(
                row.region(),
                row.name(),
                row.county(),
                row.id(),
                campaign.recognition(),
                row.decidedOn(),
                campaign.validUntil(row.decidedOn()),
                row.recheckOn(),
                row.seal());
    }
}
