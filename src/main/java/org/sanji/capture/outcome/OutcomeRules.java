package org.sanji.capture.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.sanji.capture.EventDates;
import org.sanji.capture.courseclass.CourseClass;
import org.sanji.capture.enrolment.Enrolment;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** What an outcome can be: of a registered learner, not before the class it comes from, a certificate with its number. */
@ApplicationScoped
class OutcomeRules {

    private static final String LEARNERS = "select count(*) from Learner where id = :learner";
    private static final String ENROLMENT = """
            select e, c from Enrolment e, CourseClass c, Learner l
            where e.id = :enrolment and c.id = e.courseClass and l.id = :learner
            """;
    private static final String CERTIFICATES = """
            select count(*) from Outcome where certificateKey = :number and id <> :except
            """;

    private final EntityManager entities;
    private final InstitutionDirectory institutions;
    private final EventDates dates;

    OutcomeRules(EntityManager entities, InstitutionDirectory institutions, EventDates dates) {
        this.entities = entities;
        this.institutions = institutions;
        this.dates = dates;
    }

    /**
     * Refuses an outcome that cannot be.
     *
     * @param outcome the row's own id: its number is not in its own way
     * @throws ProblemException 422; 409 when the number was given to another certificate of the county
     */
    void check(OutcomeRequest request, UUID outcome) {
        dates.requireHappened("/grantedOn", request.grantedOn());
        institutions.requireOpen(request.institution(), DateSpan.on(request.grantedOn()));
        if (request.enrolment() == null) {
            requireLearner(request.learner());
        } else {
            requireEnrolment(request, request.enrolment());
        }
        if (request.kind() == OutcomeKind.CERTIFICATE) {
            requireNumber(request, outcome);
        }
    }

    private void requireLearner(UUID learner) {
        long known = entities.createQuery(LEARNERS, Long.class)
                .setParameter("learner", learner)
                .getSingleResult();
        if (known == 0) {
            throw ProblemException.rule("/learner", "unknown-learner");
        }
    }

    private void requireEnrolment(OutcomeRequest request, UUID enrolment) {
        Object[] row = entities.createQuery(ENROLMENT, Object[].class)
                .setParameter("enrolment", enrolment)
                .setParameter("learner", request.learner())
                .getSingleResultOrNull();
        if (row == null) {
            requireLearner(request.learner());
            throw ProblemException.rule("/enrolment", "unknown-enrolment");
        }
        if (!((Enrolment) row[0]).learner().equals(request.learner())) {
            throw ProblemException.rule("/enrolment", "enrolment-of-other-learner");
        }
        LocalDate began = ((CourseClass) row[1]).days().from();
        if (request.grantedOn().isBefore(began)) {
            throw ProblemException.rule("/grantedOn", "granted-before-class", began.toString());
        }
    }

    /** Two who give the same number at the same moment are stopped by the unique key instead. */
    private void requireNumber(OutcomeRequest request, UUID outcome) {
        if (request.certificateNumber() == null) {
            throw ProblemException.rule("/certificateNumber", "certificate-needs-number");
        }
        long given = entities.createQuery(CERTIFICATES, Long.class)
                .setParameter("number", request.certificateNumber())
                .setParameter("except", outcome)
                .getSingleResult();
        if (given > 0) {
            throw ProblemException.of(ProblemType.DUPLICATE, "certificate-number-given");
        }
    }
}
