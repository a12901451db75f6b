package org.sanji.campaign;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days of a campaign, which may be moved. */
public record CampaignDates(
        @NotNull @Schema(examples = "2026-01-05") LocalDate opensOn,
        @NotNull @Schema(examples = "2026-04-30") LocalDate closesOn,
        @NotNull @Schema(examples = "2026-07-31") LocalDate decidesOn) {}
