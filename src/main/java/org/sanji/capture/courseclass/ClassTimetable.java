package org.sanji.capture.courseclass;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.FieldError;

/** The sessions of a class, and what follows from them. */
record ClassTimetable(List<ClassSession> sessions) {

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
    private static final int HOURS_SCALE = 2;
    private static final Comparator<ClassSession> AS_THEY_ARE_HELD =
            Comparator.comparing(ClassSession::heldOn).thenComparing(ClassSession::startsAt);

    /**
     * Everything wrong with the sessions at once, each at its place in the list.
     *
     * @param days the first and the last day of the class
     */
    List<FieldError> errors(DateSpan days) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            ClassSession session = sessions.get(i);
            if (!days.contains(session.heldOn())) {
                errors.add(FieldError.at("/sessions/" + i + "/heldOn", "session-outside-class"));
            }
            if (session.inOrder()) {
                addOverlap(i, errors);
            } else {
                errors.add(FieldError.at("/sessions/" + i + "/endsAt", "ends-before-starts", session.startsAt()));
            }
        }
        return errors;
    }

    /** Of two sessions that overlap, the later one in the list is told. No day can thus have more than 24 hours. */
    private void addOverlap(int i, List<FieldError> errors) {
        sessions.subList(0, i).stream()
                .filter(ClassSession::inOrder)
                .filter(sessions.get(i)::overlaps)
                .findFirst()
                .ifPresent(other -> errors.add(FieldError.at(
                        "/sessions/" + i + "/startsAt", "sessions-overlap", other.startsAt(), other.endsAt())));
    }

    /** The sessions as they follow each other, whatever the order in which they were written. */
    List<ClassSession> inTurn() {
        return sessions.stream().sorted(AS_THEY_ARE_HELD).toList();
    }

    /** Hours of all sessions, rounded once, at the end. */
    BigDecimal hours() {
        long minutes = sessions.stream().mapToLong(ClassSession::minutes).sum();
        return BigDecimal.valueOf(minutes).divide(MINUTES_AN_HOUR, HOURS_SCALE, RoundingMode.HALF_UP);
    }
}
