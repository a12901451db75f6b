package org.sanji.capture.courseclass;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** A class as a client writes it, with all its sessions. */
public record CourseClassRequest(
        @NotNull @Schema(description = "The institution that holds it")
        UUID institution,

        @NotNull @Schema(description = "A course of the same institution, or a shared one of another")
        UUID course,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "智能手机摄影 2025年春季班")
        String name,

        @NotNull @Schema(description = "Id of a member of staff in post on the day of every session")
        UUID teacher,

        @Size(max = 200) @Nullable @Schema(description = "Where it meets", examples = "社区学校 203 教室")
        String place,

        @NotNull @Min(1) @Max(10_000) @Schema(description = "Most learners that may be enrolled", examples = "40")
        Integer capacity,

        @NotNull @Schema(description = "First day; the course is offered on it", examples = "2025-03-01")
        LocalDate startsOn,

        @NotNull @Schema(examples = "2025-06-30") LocalDate endsOn,

        @NotNull
        @Size(min = 1, max = 200)
        @Schema(description = "Its meetings, none overlapping another; a change replaces them all")
        List<@NotNull @Valid ClassSession> sessions,

        @Size(max = 500) @Nullable String remark) {

    static CourseClassRequest of(CourseClass row) {
        return new CourseClassRequest(
                row.institution(),
                row.course,
                row.name,
                row.teacher,
                row.place,
                row.capacity,
                row.startsOn,
                row.endsOn,
                row.sessions,
                row.remark());
    }

    DateSpan days() {
        return new DateSpan(startsOn, endsOn);
    }

    /**
     * Refuses sessions that cannot be.
     *
     * @throws ProblemException 422 with everything wrong with the sessions
     */
    void requirePossible() {
        List<FieldError> errors = new ClassTimetable(sessions).errors(days());
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
    }
}
