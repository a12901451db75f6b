package org.sanji.capture.learner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;
import org.sanji.kernel.RegionCode;

/** A learner as it is recorded. */
@Schema(name = "Learner")
public record LearnerView(
        UUID id,
        UUID institution,
        String name,

        @Schema(description = "Identity number with the birthday hidden", examples = "320412********1234")
        String maskedIdNumber,

        @Nullable String phone,
        LocalDate registeredOn,
        @Nullable RegionCode homeRegion,
        List<LearnerGroup> groups,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static LearnerView of(Learner row) {
        return new LearnerView(
                row.id(),
                row.institution(),
                row.name,
                row.maskedIdNumber,
                row.phone,
                row.registeredOn,
                row.homeRegion(),
                row.groups,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
