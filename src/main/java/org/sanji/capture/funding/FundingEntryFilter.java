package org.sanji.capture.funding;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which funding entries a list shows, beside the filters every list takes. */
public record FundingEntryFilter(
        @QueryParam("year") @Parameter(description = "Fiscal year") @Nullable
        Integer year,

        @QueryParam("type") @Nullable FundingType type,
        @QueryParam("source") @Nullable FundingSource source,
        @QueryParam("purpose") @Nullable FundingPurpose purpose) {}
