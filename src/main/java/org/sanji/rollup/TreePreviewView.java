package org.sanji.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;

/** What a change of the tree would do. Nothing of it has happened. */
@Schema(name = "TreePreview")
public record TreePreviewView(
        @Schema(description = "Institutions that would stand elsewhere, be called otherwise, open or close")
        List<ChangedInstitution> institutions,

        @Schema(description = "Captured rows that would count elsewhere or nowhere from that day on, by feature")
        List<ConcernedRows> rows,

        @Schema(
                description = "Different people counted by the institutions concerned from that day on",
                examples = "37")
        long people,

        @Schema(description = "Figures that would change: of the year of that day, and of later years that have rows")
        List<ChangedFigure> figures,

        @Schema(description = "Whether more figures would change than are shown")
        boolean truncated) {

    /** An institution on the day of the change, without it and with it. */
    @Schema(name = "ChangedInstitution")
    public record ChangedInstitution(
            UUID id,
            @Schema(examples = "湖塘镇社区学校") String name,

            @Nullable @Schema(description = "Without the change; null when it is not open then")
            Stand from,

            @Nullable @Schema(description = "With the change; null when it would not be open then")
            Stand to) {}

    /** What an institution is called and where it stands. */
    @Schema(name = "InstitutionStand")
    public record Stand(
            @Schema(examples = "湖塘镇社区学校") String name,
            RegionCode region,
            @Nullable UUID parent) {}

    /** Rows of one feature. */
    @Schema(name = "ConcernedRows")
    public record ConcernedRows(
            @Schema(description = "The feature as its path names it", examples = "activities")
            String feature,

            @Schema(description = "Rows that would count elsewhere", examples = "12")
            long elsewhere,

            @Schema(
                    description = "Rows that would count nowhere, since their institution is closed then",
                    examples = "0")
            long nowhere) {}

    /** A figure without the change and with it. */
    @Schema(name = "ChangedFigure")
    public record ChangedFigure(
            @Schema(examples = "activity.count") String measure,
            RegionCode region,
            Period period,

            @Nullable @Schema(description = "Decimal; null when nobody knows", examples = "12")
            BigDecimal before,

            @Nullable @Schema(description = "Decimal; null when nobody knows", examples = "9")
            BigDecimal after) {}
}
