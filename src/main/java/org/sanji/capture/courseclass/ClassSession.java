package org.sanji.capture.courseclass;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One meeting of a class. Times are of the form 08:30 and of one day, so a session never lasts over midnight. */
@Schema(name = "ClassSession")
public record ClassSession(
        @NotNull @Schema(examples = "2025-03-08") LocalDate heldOn,

        @NotNull @Pattern(regexp = ClassSession.TIME) @Schema(examples = "09:00")
        String startsAt,

        @NotNull @Pattern(regexp = ClassSession.TIME) @Schema(examples = "09:45")
        String endsAt) {

    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** Whether it ends after it starts. */
    boolean inOrder() {
        return from().isBefore(until());
    }

    boolean overlaps(ClassSession other) {
        return heldOn.equals(other.heldOn)
                && from().isBefore(other.until())
                && other.from().isBefore(until());
    }

    long minutes() {
        return Duration.between(from(), until()).toMinutes();
    }

    private LocalTime from() {
        return LocalTime.parse(startsAt);
    }

    private LocalTime until() {
        return LocalTime.parse(endsAt);
    }
}
