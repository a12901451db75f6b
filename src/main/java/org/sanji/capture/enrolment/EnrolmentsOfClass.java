package org.sanji.capture.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.courseclass.CourseClass;
import org.sanji.capture.courseclass.CourseClassChanged;
import org.sanji.capture.courseclass.CourseClassRemoved;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Refuses to take from a class what its enrolments rest on. */
@ApplicationScoped
class EnrolmentsOfClass {

    private static final String ENROLMENTS = """
            select count(*), coalesce(sum(case when institution = :institution then 0 else 1 end), 0),
                coalesce(max(attendedSessions), 0), max(enrolledOn), min(completedOn)
            from Enrolment where courseClass = :courseClass
            """;
    private static final String COUNT = "select count(*) from Enrolment where courseClass = :courseClass";

    private final EntityManager entities;

    EnrolmentsOfClass(EntityManager entities) {
        this.entities = entities;
    }

    /** The enrolments of a class: how many, how many of them elsewhere, and their extremes. */
    private record Enrolments(
            long count,
            long elsewhere,
            int attended,
            @Nullable LocalDate lastEnrolled,
            @Nullable LocalDate firstCompleted) {}

    void refuse(@Observes CourseClassChanged change) {
        CourseClass changed = change.courseClass();
        Enrolments enrolments = enrolments(changed.id(), changed.institution());
        if (enrolments.count() > changed.capacity()) {
            throw ProblemException.rule("/capacity", "more-enrolled", String.valueOf(enrolments.count()));
        }
        if (enrolments.elsewhere() > 0) {
            throw ProblemException.rule("/institution", "class-has-enrolments");
        }
        if (enrolments.attended() > changed.sessionCount()) {
            throw ProblemException.rule("/sessions", "more-attended", String.valueOf(enrolments.attended()));
        }
        requireDays(enrolments, changed.days());
    }

    private static void requireDays(Enrolments enrolments, DateSpan days) {
        LocalDate enrolled = enrolments.lastEnrolled();
        if (enrolled != null && days.to() != null && enrolled.isAfter(days.to())) {
            throw ProblemException.rule("/endsOn", "enrolled-later", enrolled.toString());
        }
        LocalDate completed = enrolments.firstCompleted();
        if (completed != null && completed.isBefore(days.from())) {
            throw ProblemException.rule("/startsOn", "completed-earlier", completed.toString());
        }
    }

    void refuse(@Observes CourseClassRemoved removal) {
        long count = entities.createQuery(COUNT, Long.class)
                .setParameter("courseClass", removal.courseClass())
                .getSingleResult();
        if (count > 0) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "class-has-enrolments");
        }
    }

    private Enrolments enrolments(UUID courseClass, UUID institution) {
        Object[] row = entities.createQuery(ENROLMENTS, Object[].class)
                .setParameter("courseClass", courseClass)
                .setParameter("institution", institution)
                .getSingleResult();
        return new Enrolments(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).intValue(),
                (LocalDate) row[3],
                (LocalDate) row[4]);
    }
}
