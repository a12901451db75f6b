package org.sanji.exchange.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.rollup.FigureStatus;

/** A figure of a release. Its canonical row has the same names and values, see docs/releases.md. */
@Schema(name = "ReleaseFigure")
@JsonPropertyOrder(alphabetic = true)
public record ReleaseFigureView(
        @Nullable @Schema(description = "Of a ratio: the value below the line")
        BigDecimal denominator,

        @Schema(examples = "activity.count") String measure,

        @Schema(description = "How many institutions owe the datum", examples = "0")
        int missing,

        @Nullable @Schema(description = "Of a ratio: the value above the line")
        BigDecimal numerator,

        @Nullable
        @Schema(
                description =
                        "Of a sum of a county: what its college recorded itself, so that it and the towns come to the"
                                + " value; null elsewhere, and of people where it is not 0")
        BigDecimal own,

        Period period,
        RegionCode region,

        @Nullable @Schema(description = "How many rows counted; null where too few people are counted", examples = "12")
        Long rows,

        @Schema(description = "Why the value is what it is") FigureStatus status,

        @Nullable
        @Schema(description = "Decimal; null when nobody knows, or too few people are counted", examples = "12")
        BigDecimal value) {

    /** A page of figures. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PageOfReleaseFigure")
    public record Page(
            java.util.List<ReleaseFigureView> items,

            @Nullable @Schema(description = "Cursor of the next page; absent on the last one")
            String next,

            @Nullable @Schema(description = "Number of all items that match; only when asked for with total=true")
            Long total) {}

    /** The canonical row, without an end of line: RFC 8785, for all it holds is ASCII and its names are sorted. */
    String canonical() {
        var row = new StringBuilder(200).append('{');
        text(row, "denominator", decimal(denominator)).append(',');
        text(row, "measure", measure).append(',');
        row.append("\"missing\":").append(missing).append(',');
        text(row, "numerator", decimal(numerator)).append(',');
        text(row, "own", decimal(own)).append(',');
        text(row, "period", period.toString()).append(',');
        text(row, "region", region.value()).append(',');
        row.append("\"rows\":").append(rows == null ? "null" : rows.toString()).append(',');
        text(row, "status", status.name()).append(',');
        return text(row, "value", decimal(value)).append('}').toString();
    }

    private static StringBuilder text(StringBuilder row, String name, @Nullable String value) {
        row.append('"').append(name).append("\":");
        return value == null
                ? row.append("null")
                : row.append('"').append(value).append('"');
    }

    private static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
