package org.sanji.capture.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sanji.capture.AffectedFigures;
import org.sanji.capture.staff.StaffMemberChanged;
import org.sanji.capture.staff.StaffMemberRemoved;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Keeps attendances true to the posts they rest on: an attendance counts where the post is, on a day of the post. */
@ApplicationScoped
class AttendedPosts {

    private static final String DAYS = """
            select heldOn from Training
            where id in (select training from TrainingAttendance where staffMember = :staffMember)
            order by heldOn
            """;
    private static final String MOVE = """
            update versioned TrainingAttendance set institution = :institution where staffMember = :staffMember
            """;

    private final EntityManager entities;
    private final AffectedFigures figures;

    AttendedPosts(EntityManager entities, AffectedFigures figures) {
        this.entities = entities;
        this.figures = figures;
    }

    void follow(@Observes StaffMemberChanged change) {
        List<LocalDate> days = daysOfTraining(change.staffMember());
        days.stream().filter(day -> !change.days().contains(day)).findFirst().ifPresent(day -> {
            String pointer = day.isBefore(change.days().from()) ? "/validFrom" : "/validTo";
            throw ProblemException.rule(pointer, "training-outside-post", day.toString());
        });
        if (!days.isEmpty() && !change.institution().equals(change.institutionBefore())) {
            move(change, new DateSpan(days.getFirst(), days.getLast()));
        }
    }

    void refuse(@Observes StaffMemberRemoved removal) {
        if (!daysOfTraining(removal.staffMember()).isEmpty()) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "staff-member-attended");
        }
    }

    private void move(StaffMemberChanged change, DateSpan days) {
        entities.createQuery(MOVE)
                .setParameter("institution", change.institution())
                .setParameter("staffMember", change.staffMember())
                .executeUpdate();
        figures.change(List.of(change.institutionBefore(), change.institution()), Training.FEATURE, days);
    }

    private List<LocalDate> daysOfTraining(UUID staffMember) {
        return entities.createQuery(DAYS, LocalDate.class)
                .setParameter("staffMember", staffMember)
                .getResultList();
    }
}
