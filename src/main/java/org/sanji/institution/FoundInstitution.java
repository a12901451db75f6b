package org.sanji.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** An institution a search found, with enough to tell it from others of its name. */
@Schema(name = "FoundInstitution")
public record FoundInstitution(
        @Schema(description = "The county whose network it belongs to", examples = "320412")
        String county,

        UUID id,
        String name,
        Tier tier,
        RegionCode region,

        @Schema(description = "Names of the places it lies in, the province first")
        List<String> places,

        @Nullable @Schema(description = "Last day it is open; null while it is open")
        LocalDate validTo) {}
