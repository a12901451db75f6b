package org.sanji.exchange.xapi;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which statements a list shows. */
public record StatementReceiptFilter(
        @QueryParam("outcome") @Parameter(description = "Of which this became") @Nullable
        StatementOutcome outcome,

        @QueryParam("reason") @Parameter(description = "That are not counted for this reason") @Nullable
        StatementReason reason,

        @QueryParam("homePage") @Parameter(description = "Of accounts of the platform with this page") @Nullable
        String homePage) {}
