package org.sanji.exchange.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.PeriodRange;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;

/** Which changes are wanted, and which figures with them. */
public record ChangeFilter(
        @QueryParam("after")
        @Min(0)
        @Parameter(
                description = "The `next` of the answer before. Without it nothing is told but where to begin",
                example = "8071")
        @Nullable
        Long after,

        @QueryParam("limit")
        @Min(1)
        @Max(500)
        @Parameter(description = "Most changes in one answer", example = "100")
        @Nullable
        Integer limit,

        @QueryParam("wait")
        @Min(0)
        @Max(30)
        @Parameter(description = "So many seconds the answer is held back while nothing has changed", example = "30")
        @Nullable
        Integer waitSeconds,

        @QueryParam("period")
        @Parameter(description = "The periods of the figures wanted; none when absent", example = "2023..2025")
        @Nullable
        PeriodRange period,

        @QueryParam("measures")
        @Parameter(
                description = "Codes of the measures wanted, separated by commas; all when absent",
                example = "activity.count,staff.count")
        @Nullable
        String measures,

        @QueryParam("levels")
        @Parameter(
                description =
                        "Levels of the places whose figures are wanted, separated by commas; COUNTY,TOWNSHIP when absent",
                example = "CITY,COUNTY,TOWNSHIP")
        @Nullable
        String levels) {

    private static final int USUAL_LIMIT = 100;

    int most() {
        return limit == null ? USUAL_LIMIT : limit;
    }

    int seconds() {
        return waitSeconds == null ? 0 : waitSeconds;
    }

    List<Measure> wantedMeasures() {
        return measures == null
                ? List.copyOf(MeasureCatalogue.all())
                : Arrays.stream(measures.split(","))
                        .map(String::strip)
                        .distinct()
                        .map(code -> MeasureCatalogue.find(code)
                                .orElseThrow(() -> refused("measures", "unknown-measure", code)))
                        .toList();
    }

    List<RegionLevel> wantedLevels() {
        return levels == null
                ? List.of(RegionLevel.COUNTY, RegionLevel.TOWNSHIP)
                : Arrays.stream(levels.split(","))
                        .map(String::strip)
                        .distinct()
                        .map(ChangeFilter::level)
                        .toList();
    }

    private static RegionLevel level(String name) {
        return Arrays.stream(RegionLevel.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(
                        "levels",
                        "unknown-value",
                        Arrays.toString(RegionLevel.values()).replaceAll("[\\[\\]]", "")));
    }

    private static ProblemException refused(String parameter, String code, String argument) {
        return ProblemException.of(
                ProblemType.VALIDATION_FAILED, List.of(FieldError.parameter(parameter, code, argument)));
    }
}
