package org.sanji.rollup;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** In which order reconciliations are listed. */
public record ReconciliationFilter(
        @QueryParam("sort") @Nullable String sort) {}
