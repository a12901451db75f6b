package org.sanji.capture.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.FieldError;

/** Who can have attended a training: each once, known in the county and in post on the day. */
final class AttendeeRules {

    private AttendeeRules() {}

    /**
     * Everything wrong with a list of attendees at once, each with its place in the list. People are named by the id of
     * their row, never by name: whoever reads the refusal may not read personal rows.
     *
     * @param posts the days in post of each known member of staff
     */
    static List<FieldError> errors(List<UUID> attendees, Map<UUID, DateSpan> posts, LocalDate heldOn) {
        List<FieldError> errors = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < attendees.size(); i++) {
            UUID attendee = attendees.get(i);
            String pointer = "/attendees/" + i;
            if (seen.add(attendee)) {
                error(pointer, attendee, posts.get(attendee), heldOn).ifPresent(errors::add);
            } else {
                errors.add(FieldError.at(pointer, "named-twice", attendee.toString()));
            }
        }
        return errors;
    }

    private static Optional<FieldError> error(
            String pointer, UUID attendee, @Nullable DateSpan post, LocalDate heldOn) {
        if (post == null) {
            return Optional.of(FieldError.at(pointer, "unknown-staff-member", attendee.toString()));
        }
        return post.contains(heldOn)
                ? Optional.empty()
                : Optional.of(FieldError.at(pointer, "not-in-post", attendee.toString(), heldOn.toString()));
    }
}
