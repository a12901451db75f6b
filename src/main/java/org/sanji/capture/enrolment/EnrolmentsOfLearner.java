package org.sanji.capture.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sanji.capture.AffectedFigures;
import org.sanji.capture.learner.Learner;
import org.sanji.capture.learner.LearnerChanged;
import org.sanji.capture.learner.LearnerRemoved;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Keeps enrolments true to their learner. They stay where the class is when the learner is registered elsewhere. */
@ApplicationScoped
class EnrolmentsOfLearner {

    private static final String BY_INSTITUTION = """
            select institution, min(enrolledOn), max(enrolledOn) from Enrolment where learner = :learner
            group by institution
            """;
    private static final String LEARNER = "from Learner where id = :learner";

    private final EntityManager entities;
    private final AffectedFigures figures;

    EnrolmentsOfLearner(EntityManager entities, AffectedFigures figures) {
        this.entities = entities;
        this.figures = figures;
    }

    /** Where a learner is enrolled, and when first and last. */
    private record Enrolled(UUID institution, DateSpan days) {}

    /** A corrected identity number makes the learner another person to the figures of every place. */
    void follow(@Observes LearnerChanged change) {
        List<Enrolled> all = enrolled(change.learner());
        if (all.isEmpty()) {
            return;
        }
        Learner learner = entities.createQuery(LEARNER, Learner.class)
                .setParameter("learner", change.learner())
                .getSingleResult();
        for (Enrolled enrolled : all) {
            LocalDate first = enrolled.days().from();
            if (!learner.days().contains(first)) {
                throw ProblemException.rule("/registeredOn", "enrolled-earlier", first.toString());
            }
            if (change.anotherPerson()) {
                figures.change(enrolled.institution(), Enrolment.FEATURE, enrolled.days());
            }
        }
    }

    void refuse(@Observes LearnerRemoved removal) {
        if (!enrolled(removal.learner()).isEmpty()) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "learner-has-enrolments");
        }
    }

    private List<Enrolled> enrolled(UUID learner) {
        return entities
                .createQuery(BY_INSTITUTION, Object[].class)
                .setParameter("learner", learner)
                .getResultList()
                .stream()
                .map(row -> new Enrolled((UUID) row[0], new DateSpan((LocalDate) row[1], (LocalDate) row[2])))
                .toList();
    }
}
