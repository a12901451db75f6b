package org.sanji.exchange.feed;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionCode;

/** An institution that changed, as it is now. */
@Schema(name = "FeedInstitution")
public record ChangedInstitutionView(
        UUID id,
        @Schema(examples = "湖塘社区学校") String name,
        Tier tier,
        RegionCode region,
        @Nullable UUID parent,
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day it is open; null while it is open")
        LocalDate validTo,

        @Nullable @Schema(description = "The institution that took over")
        UUID successor) {}
