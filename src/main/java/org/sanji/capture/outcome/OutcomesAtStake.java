package org.sanji.capture.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.sanji.capture.courseclass.CourseClassChanged;
import org.sanji.capture.enrolment.EnrolmentChanged;
import org.sanji.capture.enrolment.EnrolmentRemoved;
import org.sanji.capture.learner.LearnerRemoved;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Refuses to take from learners, enrolments and classes what outcomes rest on. */
@ApplicationScoped
class OutcomesAtStake {

    private static final String OF_LEARNER = "select count(*) from Outcome where learner = :id";
    private static final String OF_ENROLMENT = "select count(*) from Outcome where enrolment = :id";
    private static final String OF_OTHER_LEARNER = """
            select count(*) from Outcome o, Enrolment e
            where o.enrolment = :id and e.id = o.enrolment and e.learner <> o.learner
            """;
    private static final String BEFORE_CLASS_OF_ENROLMENT = """
            select min(o.grantedOn) from Outcome o, Enrolment e, CourseClass c
            where o.enrolment = :id and e.id = o.enrolment and c.id = e.courseClass and o.grantedOn < c.startsOn
            """;
    private static final String BEFORE_CLASS = """
            select min(o.grantedOn) from Outcome o, Enrolment e, CourseClass c
            where e.courseClass = :id and e.id = o.enrolment and c.id = e.courseClass and o.grantedOn < c.startsOn
            """;

    private final EntityManager entities;

    OutcomesAtStake(EntityManager entities) {
        this.entities = entities;
    }

    void refuse(@Observes LearnerRemoved removal) {
        if (count(OF_LEARNER, removal.learner()) > 0) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "learner-has-outcomes");
        }
    }

    void refuse(@Observes EnrolmentRemoved removal) {
        if (count(OF_ENROLMENT, removal.enrolment()) > 0) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "enrolment-has-outcomes");
        }
    }

    void refuse(@Observes EnrolmentChanged change) {
        if (count(OF_OTHER_LEARNER, change.enrolment()) > 0) {
            throw ProblemException.rule("/learner", "learner-with-outcomes");
        }
        requireNone("/class", BEFORE_CLASS_OF_ENROLMENT, change.enrolment());
    }

    void refuse(@Observes CourseClassChanged change) {
        requireNone("/startsOn", BEFORE_CLASS, change.courseClass().id());
    }

    private void requireNone(String pointer, String granted, UUID id) {
        LocalDate first = entities.createQuery(granted, LocalDate.class)
                .setParameter("id", id)
                .getSingleResult();
        if (first != null) {
            throw ProblemException.rule(pointer, "granted-earlier", first.toString());
        }
    }

    private long count(String query, UUID id) {
        return entities.createQuery(query, Long.class).setParameter("id", id).getSingleResult();
    }
}
