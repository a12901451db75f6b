package org.sanji.capture.learninggroupmeeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.sanji.capture.learninggroup.LearningGroup;
import org.sanji.capture.learninggroup.LearningGroupChanged;
import org.sanji.capture.learninggroup.LearningGroupRemoved;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Keeps meetings true to the groups that met: on days on which the group existed. */
@ApplicationScoped
class MeetingsOfGroup {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    // Changes nothing but locks the row. SELECT FOR UPDATE as the ORM writes it for MySQL is no SQL of MariaDB.
    private static final String LOCK = "update LearningGroup set remark = remark where id = :id";
    private static final String GROUP = "from LearningGroup g where g.id = :id";
    private static final String ANY = "select id from LearningGroupMeeting where learningGroup = :id";
    private static final String OUTSIDE = """
            select heldOn from LearningGroupMeeting
            where learningGroup = :id and (heldOn < :first or heldOn > :last) order by heldOn
            """;

    private final EntityManager entities;

    MeetingsOfGroup(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Refuses a meeting that cannot have been. Who changes or removes the group waits until the meeting is stored.
     *
     * @throws ProblemException 422 when the county has no such group or it did not exist on the day
     */
    void requirePossible(LearningGroupMeetingRequest request) {
        lock(request.group());
        LearningGroup group = entities.createQuery(GROUP, LearningGroup.class)
                .setParameter("id", request.group())
                .getSingleResultOrNull();
        if (group == null) {
            throw ProblemException.rule("/group", "unknown-learning-group");
        }
        if (!group.days().contains(request.heldOn())) {
            throw ProblemException.rule(
                    "/group", "no-learning-group-then", request.heldOn().toString());
        }
    }

    void follow(@Observes LearningGroupChanged change) {
        DateSpan days = change.days();
        entities
                .createQuery(OUTSIDE, LocalDate.class)
                .setParameter("id", change.group())
                .setParameter("first", days.from())
                .setParameter("last", days.to() == null ? OPEN_END : days.to())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .ifPresent(day -> {
                    String pointer = day.isBefore(days.from()) ? "/validFrom" : "/validTo";
                    throw ProblemException.rule(pointer, "meeting-outside-group", day.toString());
                });
    }

    void refuse(@Observes LearningGroupRemoved removal) {
        lock(removal.group());
        boolean met = !entities.createQuery(ANY, UUID.class)
                .setParameter("id", removal.group())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (met) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "learning-group-met");
        }
    }

    private void lock(UUID group) {
        entities.createQuery(LOCK).setParameter("id", group).executeUpdate();
    }
}
