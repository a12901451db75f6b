package org.sanji.capture.openinghours;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time of the week at which an institution is open. Times are of the form 08:30 and of one day. */
@Schema(name = "OpeningSlot")
public record Slot(
        @NotNull DayOfWeek day,

        @NotNull @Pattern(regexp = Slot.TIME) @Schema(examples = "08:30")
        String opens,

        @NotNull @Pattern(regexp = Slot.TIME) @Schema(examples = "17:00")
        String closes) {

    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** Whether it closes after it opens. */
    boolean inOrder() {
        return from().isBefore(until());
    }

    boolean overlaps(Slot other) {
        return day == other.day
                && from().isBefore(other.until())
                && other.from().isBefore(until());
    }

    long minutes() {
        return Duration.between(from(), until()).toMinutes();
    }

    private LocalTime from() {
        return LocalTime.parse(opens);
    }

    private LocalTime until() {
        return LocalTime.parse(closes);
    }
}
