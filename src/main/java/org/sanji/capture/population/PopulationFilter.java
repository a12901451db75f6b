package org.sanji.capture.population;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which population figures a list shows, beside the filters every list takes. */
public record PopulationFilter(@QueryParam("year") @Nullable Integer year) {}
