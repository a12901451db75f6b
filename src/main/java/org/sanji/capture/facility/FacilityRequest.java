package org.sanji.capture.facility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A facility as a client writes it. */
public record FacilityRequest(
        @NotNull @Schema(description = "The institution that uses it")
        UUID institution,

        @NotBlank @Size(min = 1, max = 120) @Schema(examples = "镇图书馆二楼阅览区")
        String name,

        @NotNull @Schema(description = "What it is for", examples = "PARTNER_VENUE")
        FacilityKind kind,

        @Nullable
        @Schema(description = "Whose venue it is; said of a PARTNER_VENUE and of nothing else", examples = "LIBRARY")
        PartnerVenueKind partnerVenueKind,

        @Positive
        @Digits(integer = 8, fraction = 2)
        @Nullable
        @Schema(description = "Square metres", examples = "120.50")
        BigDecimal area,

        @Min(0) @Max(100_000) @Nullable @Schema(examples = "60")
        Integer seats,

        @Size(max = 12) @Nullable @Schema(description = "One entry per kind and connection; absent is none")
        List<@NotNull @Valid Device> devices,

        @NotNull @Schema(description = "First day in use", examples = "2023-09-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day in use; absent while it is", examples = "2025-12-31")
        LocalDate validTo,

        @Size(max = 500) @Nullable String remark) {

    static FacilityRequest of(Facility row) {
        return new FacilityRequest(
                row.institution(),
                row.name,
                row.kind,
                row.partnerVenueKind,
                row.area,
                row.seats,
                row.devices,
                row.validFrom,
                row.validTo,
                row.remark());
    }

    List<Device> devicesOrNone() {
        return devices == null ? List.of() : devices;
    }
}
