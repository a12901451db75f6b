package org.sanji.capture.facility;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A facility as it is recorded. */
@Schema(name = "Facility")
public record FacilityView(
        UUID id,
        UUID institution,
        String name,
        FacilityKind kind,
        @Nullable PartnerVenueKind partnerVenueKind,
        @Nullable BigDecimal area,
        @Nullable Integer seats,
        List<Device> devices,

        @Schema(description = "Devices in it, counted from the list", examples = "12")
        int deviceCount,

        @Schema(description = "Those of them on a network", examples = "12")
        int networkedDeviceCount,

        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static FacilityView of(Facility row) {
        return new FacilityView(
                row.id(),
                row.institution(),
                row.name,
                row.kind,
                row.partnerVenueKind,
                row.area,
                row.seats,
                row.devices,
                row.deviceCount,
                row.networkedDeviceCount,
                row.validFrom,
                row.validTo,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
