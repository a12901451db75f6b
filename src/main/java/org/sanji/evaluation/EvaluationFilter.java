package org.sanji.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.AsciiCode;

/** Which evaluations a list shows. */
public record EvaluationFilter(
        @QueryParam("year")
        @Parameter(description = "The year evaluated", example = "2025")
        @Min(2000)
        @Max(2099)
        @Nullable
        Integer year,

        @QueryParam("state") @Nullable EvaluationState state,

        @QueryParam("standard")
        @Pattern(regexp = AsciiCode.FORM)
        @Parameter(description = "Code of the standard, in any version")
        @Nullable
        String standard,

        @QueryParam("campaign") @Parameter(description = "Applications in this campaign") @Nullable
        UUID campaign,

        @QueryParam("waitsFor") @Parameter(description = "Those whose turn it is of this office") @Nullable
        EvaluationOffice waitsFor,

        @QueryParam("recheckBy")
        @Parameter(
                description = "Granted ones that are to be looked at again on that day or before",
                example = "2027-12-31")
        @Nullable
        LocalDate recheckBy) {

    /** The states of those that wait for the wanted office; null when it does not matter. */
    @Nullable
    List<EvaluationState> waiting() {
        return waitsFor == null ? null : EvaluationState.waitingFor(waitsFor);
    }
}
