package org.sanji.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
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
        Instant createdAt,

        @Nullable @Schema(description = "The campaign it was applied in")
        UUID campaign,

        @Nullable @Schema(description = "Whose turn it is; null when it is decided or withdrawn")
        EvaluationOffice waitsFor,

        @Nullable @Schema(description = "Day by which a returned one is to be submitted again")
        LocalDate dueOn,

        @Nullable @Schema(description = "Day of the decision")
        LocalDate decidedOn,

        @Nullable @Schema(description = "Day from which a granted one is to be looked at again")
        LocalDate recheckOn) {}
