package org.sanji.capture.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanji.capture.staff.StaffMember;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.institution.StaleMarks;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** The rows that say who attended which training. They change with their training, in its transaction. */
@ApplicationScoped
class Attendances {

    private static final String OF_TRAININGS =
            "select training, staffMember from TrainingAttendance where training in :trainings";
    private static final String INSTITUTIONS =
            "select distinct institution from TrainingAttendance where training = :training";
    private static final String REMOVE =
            "delete from TrainingAttendance where training = :training and staffMember in :staffMembers";

    private final EntityManager entities;
    private final InstitutionDirectory institutions;
    private final StaleMarks staleMarks;
    private final Clock clock;

    Attendances(EntityManager entities, InstitutionDirectory institutions, StaleMarks staleMarks, Clock clock) {
        this.entities = entities;
        this.institutions = institutions;
        this.staleMarks = staleMarks;
        this.clock = clock;
    }

    private record Pair(UUID training, UUID staffMember) {}

    /** Tells trainings who attended them: one query for all. */
    void load(List<Training> trainings) {
        if (trainings.isEmpty()) {
            return;
        }
        Map<UUID, List<UUID>> attendees = entities.createQuery(OF_TRAININGS, Object[].class)
                .setParameter("trainings", trainings.stream().map(Training::id).toList())
                .getResultStream()
                .map(row -> new Pair((UUID) row[0], (UUID) row[1]))
                .collect(Collectors.groupingBy(
                        Pair::training, Collectors.mapping(Pair::staffMember, Collectors.toList())));
        trainings.forEach(training -> training.attendedBy(attendees.getOrDefault(training.id(), List.of())));
    }

    /**
     * Makes the rows of a training what its request says.
     *
     * @param before who attended until now
     * @throws ProblemException 422 with every attendee that cannot have attended; 403 when one who is new to the
     *     training works outside the caller's region
     */
    void replace(Training training, List<UUID> wanted, Collection<UUID> before) {
        Map<UUID, StaffMember> staff = staff(wanted);
        Map<UUID, DateSpan> posts =
                staff.values().stream().collect(Collectors.toMap(StaffMember::id, StaffMember::days));
        List<FieldError> errors = AttendeeRules.errors(wanted, posts, training.heldOn);
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
        remove(training, without(before, wanted));
        add(training, without(wanted, before).stream().map(staff::get).toList());
    }

    private Map<UUID, StaffMember> staff(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("from StaffMember where id in :ids", StaffMember.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(StaffMember::id, member -> member));
    }

    private void add(Training training, List<StaffMember> attendees) {
        attendees.stream().map(StaffMember::institution).distinct().forEach(institutions::requireAuthorityOver);
        attendees.forEach(member ->
                entities.persist(new TrainingAttendance(training, member.id(), member.institution(), clock.instant())));
    }

    /** Removes the rows of some attendees. */
    void remove(Training training, Collection<UUID> attendees) {
        if (!attendees.isEmpty()) {
            entities.createQuery(REMOVE)
                    .setParameter("training", training.id())
                    .setParameter("staffMembers", attendees)
                    .executeUpdate();
        }
    }

    /** Marks the figures of everybody's institution stale on some days. */
    void markStale(UUID training, DateSpan days) {
        entities.createQuery(INSTITUTIONS, UUID.class)
                .setParameter("training", training)
                .getResultList()
                .forEach(institution -> staleMarks.mark(institution, Training.FEATURE, days));
    }

    private static Set<UUID> without(Collection<UUID> all, Collection<UUID> some) {
        Set<UUID> rest = new HashSet<>(all);
        rest.removeAll(Set.copyOf(some));
        return rest;
    }
}
