package org.sanji.capture.onlinelearning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AffectedFigures;
import org.sanji.capture.learner.LearnerChanged;
import org.sanji.capture.learner.LearnerRemoved;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Keeps online learning with its learner: it counts where the learner is registered. */
@ApplicationScoped
class RecordsOfLearner {

    private static final String DAYS =
            "select min(learnedOn), max(learnedOn) from OnlineLearningRecord where learner = :learner";
    private static final String MOVE =
            "update versioned OnlineLearningRecord set institution = :institution where learner = :learner";

    private final EntityManager entities;
    private final AffectedFigures figures;

    RecordsOfLearner(EntityManager entities, AffectedFigures figures) {
        this.entities = entities;
        this.figures = figures;
    }

    void follow(@Observes LearnerChanged change) {
        if (!change.institution().equals(change.institutionBefore())) {
            days(change.learner()).ifPresent(days -> move(change, days));
        }
    }

    void refuse(@Observes LearnerRemoved removal) {
        if (days(removal.learner()).isPresent()) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "learner-has-online-learning");
        }
    }

    private void move(LearnerChanged change, DateSpan days) {
        entities.createQuery(MOVE)
                .setParameter("institution", change.institution())
                .setParameter("learner", change.learner())
                .executeUpdate();
        figures.change(List.of(change.institutionBefore(), change.institution()), OnlineLearningRecord.FEATURE, days);
    }

    private Optional<DateSpan> days(UUID learner) {
        @Nullable
        Object[] ends = entities.createQuery(DAYS, Object[].class)
                .setParameter("learner", learner)
                .getSingleResult();
        return ends[0] == null ? Optional.empty() : Optional.of(new DateSpan((LocalDate) ends[0], (LocalDate) ends[1]));
    }
}
