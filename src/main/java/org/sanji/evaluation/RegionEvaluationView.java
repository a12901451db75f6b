package org.sanji.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.kernel.RegionCode;

/** An application as a city or province sees it: nothing in it is about a person. */
@Schema(name = "RegionEvaluation")
public record RegionEvaluationView(
        UUID id,

        @Schema(description = "County that applies, for /v1/counties/{county}/evaluations/{id}", examples = "320412")
        String county,

        RegionCode region,
        @Schema(examples = "湖塘镇") String regionName,

        @Schema(examples = "changzhou-digital-learning-community")
        String standard,

        @Schema(examples = "trial") String standardVersion,

        @Schema(description = "The year that is evaluated", examples = "2025")
        int year,

        EvaluationState state,
        LocalDate appliedOn,
        Instant createdAt) {}
