package org.sanji.capture.courseclass;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A class as it is recorded. The teacher is the id of a staff row: nothing here names a person. */
@Schema(name = "CourseClass")
public record CourseClassView(
        UUID id,
        UUID institution,
        UUID course,
        String name,
        UUID teacher,
        @Nullable String place,
        int capacity,
        LocalDate startsOn,
        LocalDate endsOn,

        @Schema(description = "Its meetings as they follow each other")
        List<ClassSession> sessions,

        @Schema(description = "How many sessions there are", examples = "16")
        int sessionCount,

        @Schema(description = "Hours of all sessions, computed from them", examples = "24.00")
        BigDecimal sessionHours,

        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static CourseClassView of(CourseClass row) {
        return new CourseClassView(
                row.id(),
                row.institution(),
                row.course,
                row.name,
                row.teacher,
                row.place,
                row.capacity,
                row.startsOn,
                row.endsOn,
                row.sessions,
                row.sessionCount,
                row.sessionHours,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
