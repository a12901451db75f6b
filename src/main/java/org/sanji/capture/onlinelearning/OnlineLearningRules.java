package org.sanji.capture.onlinelearning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sanji.capture.EventDates;
import org.sanji.capture.learner.Learner;
import org.sanji.institution.Institution;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.RowId;

/** What online learning can be: of a known learner, on a day that has been, and all of a day's within the day. */
@ApplicationScoped
class OnlineLearningRules {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);
    // Changes nothing but locks the row. SELECT FOR UPDATE as the ORM writes it for MySQL is no SQL of MariaDB.
    private static final String LOCK = "update Learner set remark = remark where id = :learner";
    private static final String STORED =
            "from OnlineLearningRecord where platform = :platform and sourceRecordId = :sourceRecordId";
    private static final String HOURS_OF_DAY = """
            select coalesce(sum(hours), 0) from OnlineLearningRecord
            where learner = :learner and learnedOn = :learnedOn and id <> :except
            """;

    private final EntityManager entities;
    private final InstitutionDirectory institutions;
    private final CurrentRequest current;
    private final EventDates dates;

    OnlineLearningRules(
            EntityManager entities, InstitutionDirectory institutions, CurrentRequest current, EventDates dates) {
        this.entities = entities;
        this.institutions = institutions;
        this.current = current;
        this.dates = dates;
    }

    /**
     * The learner. Others who record online learning of the same learner wait, so that what is pushed twice at the same
     * moment is seen, and a day's hours add up.
     *
     * @throws ProblemException 422 when the county has no such learner, 403 outside the caller's region
     */
    Learner lockedLearner(UUID id) {
        entities.createQuery(LOCK).setParameter("learner", id).executeUpdate();
        Learner learner = entities.find(Learner.class, new RowId(current.county(), id));
        if (learner == null) {
            throw ProblemException.rule("/learner", "unknown-learner");
        }
        institutions.requireAuthorityOver(learner.institution());
        return learner;
    }

    /** What is stored of a platform's record. */
    Optional<OnlineLearningRecord> stored(OnlineLearningRequest request) {
        return entities.createQuery(STORED, OnlineLearningRecord.class)
                .setParameter("platform", request.platform())
                .setParameter("sourceRecordId", request.sourceRecordId())
                .getResultStream()
                .findFirst();
    }

    /**
     * Refuses learning that cannot have been.
     *
     * @param record the record's own id: what it said before does not count
     */
    void requirePossible(OnlineLearningRequest request, Learner learner, UUID record) {
        dates.requireHappened("/learnedOn", request.learnedOn());
        requireOpen(learner.institution(), request.learnedOn());
        BigDecimal others = hoursOfDay(request, record);
        if (others.add(request.hours()).compareTo(HOURS_A_DAY) > 0) {
            throw ProblemException.rule("/hours", "hours-of-day", others.toPlainString());
        }
    }

    /** As for every captured row; said here of the learner, since the body names no institution. */
    private void requireOpen(UUID institution, LocalDate day) {
        Institution place = entities.find(Institution.class, new RowId(current.county(), institution));
        DateSpan open = place.open();
        if (!open.contains(day)) {
            throw ProblemException.rule(
                    "/learner",
                    "institution-not-open",
                    place.name(),
                    open.from().toString(),
                    open.to() == null ? "" : open.to().toString());
        }
    }

    private BigDecimal hoursOfDay(OnlineLearningRequest request, UUID except) {
        return entities.createQuery(HOURS_OF_DAY, BigDecimal.class)
                .setParameter("learner", request.learner())
                .setParameter("learnedOn", request.learnedOn())
                .setParameter("except", except)
                .getSingleResult();
    }
}
