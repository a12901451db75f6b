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

        @QueryParam("openOn") @Parameter(description = "Open on this day, shown as they are now") @Nullable
        LocalDate openOn,

        @QueryParam("on")
        @Parameter(
                description =
                        "Open on this day, asked for and shown as they were then, in the order of what they are now",
                example = "2023-06-30")
        @Nullable
        LocalDate on,

        @QueryParam("q") @Parameter(description = "Part of the name") @Nullable
        String q,

        @QueryParam("sort") @Nullable String sort) {}
