package org.sanji.capture.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.sanji.capture.EventDates;
import org.sanji.capture.courseclass.CourseClass;
import org.sanji.capture.learner.Learner;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;

/** What an enrolment can be: of a registered learner, once, in a class that has a place left. */
@ApplicationScoped
class EnrolmentRules {

    // Changes nothing but locks the row. SELECT FOR UPDATE as the ORM writes it for MySQL is no SQL of MariaDB.
    private static final String LOCK = "update CourseClass set remark = remark where id = :courseClass";
    private static final String SEAT = """
            select c, l,
                (select count(*) from Enrolment e where e.courseClass = c.id and e.id <> :except),
                (select count(*) from Enrolment e where e.courseClass = c.id and e.id <> :except and e.learner = l.id)
            from CourseClass c, Learner l where c.id = :courseClass and l.id = :learner
            """;
    private static final String KNOWN_CLASSES = "select count(*) from CourseClass where id = :courseClass";

    private final EntityManager entities;
    private final InstitutionDirectory institutions;
    private final EventDates dates;

    EnrolmentRules(EntityManager entities, InstitutionDirectory institutions, EventDates dates) {
        this.entities = entities;
        this.institutions = institutions;
        this.dates = dates;
    }

    /**
     * Refuses an enrolment that cannot be. Others who enrol in the same class wait, so that of two who want its last
     * place one gets it. A learner may be registered at any institution of the county: residents learn where they like.
     *
     * @param enrolment the row's own id: what it said before takes no place
     */
    void check(EnrolmentRequest request, UUID enrolment) {
        new DateSpan(request.enrolledOn(), request.completedOn()).requireOrder("/completedOn");
        dates.requireHappened("/enrolledOn", request.enrolledOn());
        dates.requireHappened("/completedOn", request.completedOn());
        institutions.requireOpen(request.institution(), request.days());
        entities.createQuery(LOCK)
                .setParameter("courseClass", request.courseClass())
                .executeUpdate();
        seat(request, enrolment).require(request);
    }

    private Seat seat(EnrolmentRequest request, UUID enrolment) {
        Object[] row = entities.createQuery(SEAT, Object[].class)
                .setParameter("courseClass", request.courseClass())
                .setParameter("learner", request.learner())
                .setParameter("except", enrolment)
                .getSingleResultOrNull();
        if (row == null) {
            throw unknown(request.courseClass());
        }
        return new Seat((CourseClass) row[0], (Learner) row[1], (Long) row[2], (Long) row[3]);
    }

    private ProblemException unknown(UUID courseClass) {
        long known = entities.createQuery(KNOWN_CLASSES, Long.class)
                .setParameter("courseClass", courseClass)
                .getSingleResult();
        return known == 0
                ? ProblemException.rule("/class", "unknown-class")
                : ProblemException.rule("/learner", "unknown-learner");
    }
}
