package org.sanji.evaluation;

import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a community may apply on a day, and since when. */
@Schema(name = "Eligibility")
public record EligibilityView(
        boolean eligible,

        @Nullable @Schema(description = "First day on which it may apply; null when it does not hold the recognition")
        LocalDate earliestOn,

        @Nullable @Schema(description = "The grant with which the clock started; null when it holds none")
        RestsOn restsOn,

        @Schema(description = "Why, for people") String reason) {

    /** A grant of the recognition the gate asks for. */
    @Schema(name = "EligibilityGrant")
    public record RestsOn(
            LocalDate grantedOn,

            @Nullable @Schema(description = "Last day it holds; null when it does not expire")
            LocalDate validUntil,

            @Nullable @Schema(description = "First day it no longer holds; null when it was not revoked")
            LocalDate revokedOn) {}

    static EligibilityView of(EligibilityDecision decision, Locale language) {
        Grant grant = decision.restsOn();
        return new EligibilityView(
                decision.eligible(),
                decision.earliest(),
                grant == null ? null : new RestsOn(grant.grantedOn(), grant.validUntil(), grant.revokedOn()),
                decision.reason().in(language));
    }
}
