package org.sanji.capture.courseclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.sanji.capture.staff.StaffMemberChanged;
import org.sanji.capture.staff.StaffMemberRemoved;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Refuses what would leave a class without its teacher. */
@ApplicationScoped
class ClassesOfTeacher {

    private static final String TAUGHT = "from CourseClass where teacher = :teacher";

    private final EntityManager entities;

    ClassesOfTeacher(EntityManager entities) {
        this.entities = entities;
    }

    void refuse(@Observes StaffMemberChanged change) {
        taught(change.staffMember())
                .flatMap(taught -> taught.sessions.stream())
                .map(ClassSession::heldOn)
                .filter(day -> !change.days().contains(day))
                .min(LocalDate::compareTo)
                .ifPresent(day -> {
                    String pointer = day.isBefore(change.days().from()) ? "/validFrom" : "/validTo";
                    throw ProblemException.rule(pointer, "class-outside-post", day.toString());
                });
    }

    void refuse(@Observes StaffMemberRemoved removal) {
        if (taught(removal.staffMember()).findAny().isPresent()) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "staff-member-teaches");
        }
    }

    private Stream<CourseClass> taught(UUID teacher) {
        return entities
                .createQuery(TAUGHT, CourseClass.class)
                .setParameter("teacher", teacher)
                .getResultList()
                .stream();
    }
}
