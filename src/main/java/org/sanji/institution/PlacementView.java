package org.sanji.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** Where an institution stood over some days. */
@Schema(name = "Placement")
public record PlacementView(
        RegionCode region,
        @Nullable UUID parent,
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day there; null while it stands there")
        LocalDate validTo,

        @Nullable String reason) {

    /** All placements of an institution, oldest first. */
    @Schema(name = "PlacementHistory")
    public record History(List<PlacementView> items) {}

    static PlacementView of(Placement placement) {
        return new PlacementView(
                placement.region(),
                placement.parent(),
                placement.days().from(),
                placement.days().to(),
                placement.reason());
    }
}
