package org.sanji.exchange.feed;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.rollup.FigureView;

/** Something that changed. */
@Schema(name = "FeedChange")
public record ChangeView(
        @Schema(
                description = "Its place in the order of all changes: larger than that of every change before",
                examples = "8071")
        long position,

        ChangeKind kind,

        @Schema(description = "The county under whose first code it is recorded", examples = "320412")
        String county,

        @Schema(description = "When it was noted; not the order")
        Instant notedAt,

        @Schema(description = "True for a tombstone: an institution that is closed, a place that has ended")
        boolean gone,

        @Schema(description = "Of figures: codes of the measures that may have changed, a ratio with its sides")
        List<String> measures,

        @Schema(
                description = "Of figures: the villages, towns or county in which something was recorded otherwise, and"
                        + " above which sums may have changed; empty for all of the county")
        List<RegionCode> places,

        @Nullable
        @Schema(
                description = "Of figures: the first month concerned",
                implementation = String.class,
                pattern = MONTH,
                examples = "2025-03")
        YearMonth firstMonth,

        @Nullable
        @Schema(
                description = "Of figures: the last month concerned; null for all that follow. What counts at the"
                        + " end of a period, or since the beginning, changes in all that follow too",
                implementation = String.class,
                pattern = MONTH,
                examples = "2025-03")
        YearMonth lastMonth,

        @Nullable @Schema(description = "As it is now") ChangedInstitutionView institution,

        @Nullable @Schema(description = "As it is now") ChangedRegionView region) {

    private static final String MONTH = "^\\d{4}-\\d{2}$";

    /** Changes up to a position, with the figures they concern. */
    @Schema(name = "FeedChanges")
    public record Page(
            @Schema(description = "By position") List<ChangeView> items,

            @Schema(description = "Of the figures asked for, those the items may have changed, as they are now")
            List<FigureView> figures,

            @Schema(description = "Everything up to here is told: what to ask for next as `after`", examples = "8071")
            long next,

            @Schema(
                    description = "The last position there is; there is more while it is larger than `next`",
                    examples = "8071")
            long watermark) {}
}
