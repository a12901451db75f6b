package org.sanji.capture.research;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;

/** Which research projects a list shows, beside the filters every list takes. */
public record ResearchProjectFilter(
        @QueryParam("kind") @Nullable ResearchKind kind,
        @QueryParam("level") @Nullable AdministrativeLevel level,
        @QueryParam("digital") @Nullable Boolean digital) {}
