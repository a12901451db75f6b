package org.sanji.capture.learnerrecord;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.course.CourseFamily;

/** One class a learner was enrolled in. */
@Schema(name = "TakenClass")
public record TakenClass(
        UUID enrolment,

        @Schema(description = "The institution that holds the class")
        UUID institution,

        UUID course,
        @Schema(examples = "智能手机摄影") String courseTitle,
        CourseFamily family,
        @JsonProperty("class") UUID courseClass,
        @Schema(examples = "智能手机摄影 2025年春季班") String className,
        @Schema(examples = "2025-03-01") LocalDate startsOn,
        @Schema(examples = "2025-06-30") LocalDate endsOn,
        @Schema(examples = "2025-02-24") LocalDate enrolledOn,
        @Schema(examples = "16") int sessions,

        @Nullable @Schema(description = "Sessions attended; null while nobody said", examples = "1")
        Integer attendedSessions,

        @Schema(description = "Hours of the sessions attended, taken as equally long; two places", examples = "21.00")
        BigDecimal hoursAttended,

        @Nullable @Schema(description = "The day it was completed; null until then", examples = "2025-06-30")
        LocalDate completedOn) {

    /** The columns {@link #of} reads, of an enrolment e, its class c and its course k. */
    static final String COLUMNS = "e.id, e.institution, k.id, k.title, k.family, c.id, c.name, c.startsOn, c.endsOn,"
            + " e.enrolledOn, c.sessionCount, e.attendedSessions, c.sessionHours, e.completedOn";

    private static final int HOURS_SCALE = 2;

    static TakenClass of(Object[] row) {
        return new TakenClass(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (CourseFamily) row[4],
                (UUID) row[5],
                (String) row[6],
                (LocalDate) row[7],
                (LocalDate) row[8],
                (LocalDate) row[9],
                (Integer) row[10],
                (Integer) row[11],
                hours((BigDecimal) row[12], (Integer) row[10], (Integer) row[11]),
                (LocalDate) row[13]);
    }

    /** Which sessions were attended is not recorded, only how many. */
    private static BigDecimal hours(BigDecimal all, int sessions, @Nullable Integer attended) {
        return attended == null
                ? BigDecimal.ZERO.setScale(HOURS_SCALE)
                : all.multiply(BigDecimal.valueOf(attended))
                        .divide(BigDecimal.valueOf(sessions), HOURS_SCALE, RoundingMode.HALF_UP);
    }
}
