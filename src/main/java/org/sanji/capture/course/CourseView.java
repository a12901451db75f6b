package org.sanji.capture.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.LearningMode;
import org.sanji.kernel.Identified;

/** A course as it is recorded. */
@Schema(name = "Course")
public record CourseView(
        UUID id,
        UUID institution,
        String title,
        CourseFamily family,
        LearningMode mode,
        BigDecimal hours,
        BigDecimal credits,
        boolean shared,
        boolean local,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static CourseView of(Course row) {
        return new CourseView(
                row.id(),
                row.institution(),
                row.title,
                row.family,
                row.mode,
                row.hours,
                row.credits,
                row.shared,
                row.local,
                row.validFrom,
                row.validTo,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
