package org.sanji.rollup;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;

/** One figure: a measure of a region in a period. */
@Schema(name = "Figure")
@JsonSerialize(using = FigureWriter.class)
public record FigureView(
        RegionCode region,

        @Schema(description = "Code of the measure, see /v1/measures", examples = "activity.count")
        String measure,

        Period period,

        @Nullable
        @Schema(description = "Decimal; null when nobody knows, or too few people are counted", examples = "12")
        BigDecimal value,

        @Schema(description = "Why the value is what it is") FigureStatus status,

        @Schema(
                description =
                        "True for people and things that are counted once, above the county: there it is the sum of the counties, in which somebody may be counted in each of several")
        boolean sumOfCounties,

        @Nullable @Schema(description = "Of a ratio: the value above the line")
        BigDecimal numerator,

        @Nullable @Schema(description = "Of a ratio: the value below the line")
        BigDecimal denominator,

        @Nullable @Schema(description = "How many rows counted; null where too few people are counted", examples = "12")
        Long rows,

        @Nullable @Schema(description = "When it was computed; null when nothing was ever recorded")
        Instant asOf,

        @Schema(description = "Whether changes made since are not in it yet")
        boolean stale,

        @Schema(description = "Institutions that owe the datum; complete when empty")
        List<Debtor> missing,

        @Nullable @Schema(description = "The same of what is approved; null unless asked for with `approved=true`")
        Approved approved) {

    /** A figure of the institutions whose reports of the whole period are approved, and of no others. */
    @Schema(name = "ApprovedFigure")
    public record Approved(
            @Nullable
            @Schema(description = "Decimal; null when nobody knows, or too few people are counted", examples = "11")
            BigDecimal value,

            @Schema(description = "Why the value is what it is")
            FigureStatus status,

            @Nullable @Schema(description = "Of a ratio: the value above the line")
            BigDecimal numerator,

            @Nullable @Schema(description = "Of a ratio: the value below the line")
            BigDecimal denominator,

            @Nullable
            @Schema(description = "How many rows counted; null where too few people are counted", examples = "11")
            Long rows,

            @Schema(description = "How many institutions open at the end of the period are approved", examples = "15")
            int institutions,

            @Schema(description = "Of how many", examples = "16")
            int expected) {

        /** The same without the sides of a ratio that are hidden, and what could be reckoned from them. */
        Approved without(boolean numeratorHidden, boolean denominatorHidden) {
            return new Approved(
                    null,
                    FigureStatus.SUPPRESSED,
                    numeratorHidden ? null : numerator,
                    denominatorHidden ? null : denominator,
                    numeratorHidden ? null : rows,
                    institutions,
                    expected);
        }
    }

    FigureView with(Approved found) {
        return new FigureView(
                region,
                measure,
                period,
                value,
                status,
                sumOfCounties,
                numerator,
                denominator,
                rows,
                asOf,
                stale,
                missing,
                found);
    }

    FigureView with(@Nullable Instant computed, boolean isStale) {
        return new FigureView(
                region,
                measure,
                period,
                value,
                status,
                sumOfCounties,
                numerator,
                denominator,
                rows,
                computed,
                isStale,
                missing,
                approved);
    }

    /** The same without the sides of a ratio that are hidden, and what could be reckoned from them. */
    FigureView without(boolean numeratorHidden, boolean denominatorHidden) {
        return new FigureView(
                region,
                measure,
                period,
                null,
                FigureStatus.SUPPRESSED,
                sumOfCounties,
                numeratorHidden ? null : numerator,
                denominatorHidden ? null : denominator,
                numeratorHidden ? null : rows,
                asOf,
                stale,
                missing,
                approved);
    }

    /** An institution that owes a datum. */
    @Schema(name = "MissingInstitution")
    public record Debtor(
            UUID institution, @Schema(examples = "湖塘社区学校") String name) {}

    /** The figures of a page of regions. */
    @Schema(name = "FigurePage")
    public record Page(
            List<FigureView> items,

            @Nullable @Schema(description = "Cursor of the next page; null on the last one")
            String next,

            @Nullable @Schema(description = "Number of all figures there are; null unless asked for with total=true")
            Long total) {}
}
