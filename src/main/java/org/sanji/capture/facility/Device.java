package org.sanji.capture.facility;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Devices of one kind in a facility that all are, or all are not, on a network (S1 6.2). */
@Schema(name = "FacilityDevice")
public record Device(
        @NotNull DeviceKind kind,

        @NotNull @Min(1) @Max(10_000) @Schema(examples = "12")
        Integer count,

        @NotNull @Schema(description = "Whether they are connected to the internet", examples = "true")
        Boolean networked) {

    /** Whether the other entry speaks of the same devices and should be one with this. */
    boolean sameAs(Device other) {
        return kind == other.kind && networked.equals(other.networked);
    }
}
