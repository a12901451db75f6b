package org.sanji.capture.learnerrecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.sanji.capture.CaptureStore;
import org.sanji.capture.learner.Learner;
import org.sanji.kernel.ProblemException;

/** Puts together what a learner has learned: one query for each part. */
@ApplicationScoped
public class LearnerRecordService {

    private static final String CLASSES = "select " + TakenClass.COLUMNS
            + " from Enrolment e, CourseClass c, Course k"
            + " where e.learner = :learner and c.id = e.courseClass and k.id = c.course order by e.enrolledOn, e.id";
    private static final String OUTCOMES = "select " + GrantedOutcome.COLUMNS
            + " from Outcome o where o.learner = :learner order by o.grantedOn, o.id";
    private static final String ONLINE = """
            select platform, sum(hours) from OnlineLearningRecord where learner = :learner
            group by platform order by platform
            """;

    private final CaptureStore store;
    private final EntityManager entities;

    LearnerRecordService(CaptureStore store, EntityManager entities) {
        this.store = store;
        this.entities = entities;
    }

    /**
     * The record of one learner.
     *
     * @throws ProblemException 404 and 403 as for the learner itself
     */
    public LearnerRecordView get(UUID id) {
        Learner learner = store.get(Learner.class, id);
        List<TakenClass> classes = rows(CLASSES, id, TakenClass::of);
        List<GrantedOutcome> outcomes = rows(OUTCOMES, id, GrantedOutcome::of);
        List<PlatformHours> online = rows(ONLINE, id, row -> new PlatformHours((String) row[0], (BigDecimal) row[1]));
        var totals = LearnerTotals.of(classes, outcomes, online);
        return new LearnerRecordView(id, learner.institution(), classes, outcomes, online, totals);
    }

    private <T> List<T> rows(String query, UUID learner, Function<Object[], T> part) {
        return entities.createQuery(query, Object[].class).setParameter("learner", learner).getResultList().stream()
                .map(part)
                .toList();
    }
}
