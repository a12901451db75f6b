package org.sanji.capture.courseclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sanji.capture.AffectedFigures;
import org.sanji.capture.course.Course;
import org.sanji.capture.course.CourseChanged;
import org.sanji.capture.course.CourseRemoved;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Keeps classes true to their course: what family it is of says where they count. */
@ApplicationScoped
class ClassesOfCourse {

    private static final String BY_INSTITUTION = """
            select institution, min(startsOn), max(startsOn) from CourseClass where course = :course group by institution
            """;

    private final EntityManager entities;
    private final AffectedFigures figures;

    ClassesOfCourse(EntityManager entities, AffectedFigures figures) {
        this.entities = entities;
        this.figures = figures;
    }

    /** Where classes of a course are held, and when the first and the last of them begin. */
    private record Held(UUID institution, DateSpan starts) {}

    void follow(@Observes CourseChanged change) {
        Course course = change.course();
        for (Held held : held(course.id())) {
            requireOffered(course, held);
            figures.change(held.institution(), CourseClass.FEATURE, held.starts());
        }
    }

    void refuse(@Observes CourseRemoved removal) {
        if (!held(removal.course()).isEmpty()) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "course-has-classes");
        }
    }

    private static void requireOffered(Course course, Held held) {
        if (!course.isOfferedTo(held.institution())) {
            throw ProblemException.rule("/shared", "course-held-elsewhere");
        }
        LocalDate first = held.starts().from();
        if (!course.days().contains(first)) {
            String pointer = first.isBefore(course.days().from()) ? "/validFrom" : "/validTo";
            throw ProblemException.rule(pointer, "class-outside-offer", first.toString());
        }
        if (!course.days().contains(held.starts())) {
            throw ProblemException.rule(
                    "/validTo",
                    "class-outside-offer",
                    String.valueOf(held.starts().to()));
        }
    }

    private List<Held> held(UUID course) {
        return entities
                .createQuery(BY_INSTITUTION, Object[].class)
                .setParameter("course", course)
                .getResultList()
                .stream()
                .map(row -> new Held((UUID) row[0], new DateSpan((LocalDate) row[1], (LocalDate) row[2])))
                .toList();
    }
}
