package org.sanji.institution;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** Which institutions a list shows. */
public record InstitutionFilter(
        @QueryParam("tier") @Nullable Tier tier,

        @QueryParam("parent") @Parameter(description = "Institution directly above") @Nullable
        UUID parent,

        @QueryParam("region") @Parameter(description = "In this region or under it") @Nullable
        RegionCode region,

        @QueryParam("openOn") @Parameter(description = "Open on this day") @Nullable
        LocalDate openOn,

        @QueryParam("q") @Parameter(description = "Part of the name") @Nullable
        String q) {}
