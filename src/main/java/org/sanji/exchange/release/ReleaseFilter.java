package org.sanji.exchange.release;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Period;

/** Which releases of a region are wanted. */
public record ReleaseFilter(
        @QueryParam("period") @Nullable @Parameter(description = "Only those of this period", example = "2025")
        Period period,

        @QueryParam("sort") @Nullable String sort) {}
