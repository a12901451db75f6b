package org.sanji.capture.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.kernel.Identified;

/** A training as it is recorded. Attendees are ids of staff rows: nothing here names a person. */
@Schema(name = "Training")
public record TrainingView(
        UUID id,
        UUID institution,
        String title,
        TrainingTopic topic,
        AdministrativeLevel organiserLevel,
        String organiser,
        LocalDate heldOn,
        BigDecimal hours,
        List<UUID> attendees,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static TrainingView of(Training row) {
        return new TrainingView(
                row.id(),
                row.institution(),
                row.title,
                row.topic,
                row.organiserLevel,
                row.organiser,
                row.heldOn,
                row.hours,
                row.attendees,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
