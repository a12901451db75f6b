package org.sanji.capture.onlinelearning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.sanji.capture.EventDates;
import org.sanji.capture.learner.Learner;
import org.sanji.institution.Institution;
import org.sanji.kernel.ProblemException;
import org.sanji.tenancy.CurrentRequest;

/** What online learning can be: of a known learner, on a day that has been, and all of a day's within the day. */
@ApplicationScoped
class OnlineLearningRules {

    // Changes nothing but locks the row. SELECT FOR UPDATE as the ORM writes it for MySQL is no SQL of MariaDB.
    private static final String LOCK = "update Learner set remark = remark where id = :learner";
    private static final String DAY = """
            select l, i,
                (select coalesce(sum(r.hours), 0) from OnlineLearningRecord r
                    where r.learner = l.id and r.learnedOn = :learnedOn and r.id <> :except),
                (select count(*) from ClosureRow c
                    where c.descendant = i.id and c.depth = 0 and :learnedOn between c.validFrom and c.validTo)
            from Learner l, Institution i where l.id = :learner and i.id = l.institution
            """;
    private static final String STORED =
            "from OnlineLearningRecord where platform = :platform and sourceRecordId = :sourceRecordId";

    private final EntityManager entities;
    private final CurrentRequest current;
    private final EventDates dates;

    OnlineLearningRules(EntityManager entities, CurrentRequest current, EventDates dates) {
        this.entities = entities;
        this.current = current;
        this.dates = dates;
    }

    /**
     * The day the learner learned on. Others who record online learning of the same learner wait, so that what is pushed
     * twice at the same moment is seen, and a day's hours add up.
     *
     * @param record the record's own id: what it said before does not count
     * @throws ProblemException 422 when the county has no such learner, 403 outside the caller's region
     */
    LearnerDay lockedDay(OnlineLearningRequest request, UUID record) {
        entities.createQuery(LOCK).setParameter("learner", request.learner()).executeUpdate();
        Object[] row = entities.createQuery(DAY, Object[].class)
                .setParameter("learner", request.learner())
                .setParameter("learnedOn", request.learnedOn())
                .setParameter("except", record)
                .getSingleResultOrNull();
        if (row == null) {
            throw ProblemException.rule("/learner", "unknown-learner");
        }
        var day = new LearnerDay((Learner) row[0], (Institution) row[1], (BigDecimal) row[2], (Long) row[3] > 0);
        current.requireAuthorityOver(day.place().region());
        return day;
    }

    /** What is stored of a platform's record. */
    Optional<OnlineLearningRecord> stored(OnlineLearningRequest request) {
        return entities
                .createQuery(STORED, OnlineLearningRecord.class)
                .setParameter("platform", request.platform())
                .setParameter("sourceRecordId", request.sourceRecordId())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Refuses learning that cannot have been. */
    void requirePossible(OnlineLearningRequest request, LearnerDay day) {
        dates.requireHappened("/learnedOn", request.learnedOn());
        day.require(request);
    }
}
