package org.sanji.exchange.xapi;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which accounts a list shows. */
public record LearnerAccountFilter(
        @QueryParam("learner") @Parameter(description = "Accounts of this learner") @Nullable
        UUID learner,

        @QueryParam("homePage") @Parameter(description = "Accounts of the platform with this page") @Nullable
        String homePage) {}
