package org.sanji.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** A row behind a figure: one that counted, or one that looked as if it should and did not, and why. No personal data. */
@Schema(name = "FigureRow")
public record FigureRowView(
        UUID id,

        @Schema(description = "The feature it was recorded in", examples = "media-reports")
        String feature,

        UUID institution,
        String institutionName,

        @Schema(description = "Where the institution stands in the tree that was asked for")
        RegionCode region,

        @Schema(description = "What tells people which row it is")
        String label,

        LocalDate firstDay,

        @Nullable @Schema(description = "Last day it counts; null while it goes on")
        LocalDate lastDay,

        @Schema(description = "What it adds, or would add") BigDecimal value,
        boolean counted,

        @Schema(description = "Why it did not count; empty when it did")
        List<String> reasons) {}
