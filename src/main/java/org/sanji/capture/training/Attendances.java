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
import org.sanji.capture.AffectedFigures;
import org.sanji.capture.staff.StaffMember;
import org.sanji.institution.Institution;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.tenancy.CurrentRequest;

/** The rows that say who attended which training. They change with their training, in its transaction. */
@ApplicationScoped
class Attendances {

    private static final String OF_TRAININGS =
            "select training, staffMember from TrainingAttendance where training in :trainings";
    private static final String STAFF =
            "select s, i from StaffMember s, Institution i where s.id in :ids and i.id = s.institution";
    private static final String INSTITUTIONS =
            "select distinct institution from TrainingAttendance where training = :training";
    private static final String REMOVE =
            "delete from TrainingAttendance where training = :training and staffMember in :staffMembers";

    private final EntityManager entities;
    private final CurrentRequest current;
    private final AffectedFigures figures;
    private final Clock clock;

    Attendances(EntityManager entities, CurrentRequest current, AffectedFigures figures, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.figures = figures;
        this.clock = clock;
    }

    private record Pair(UUID training, UUID staffMember) {}

    /** Somebody in a post of some days, at an institution. */
    private record Attendee(UUID id, DateSpan post, Institution place) {}

    /** Tells trainings who attended them: one query for all. */
    void load(List<Training> trainings) {
        if (trainings.isEmpty()) {
            return;
        }
        Map<UUID, List<UUID>> attendees = entities
                .createQuery(OF_TRAININGS, Object[].class)
                .setParameter("trainings", trainings.stream().map(Training::id).toList())
                .getResultList()
                .stream()
                .map(row -> new Pair((UUID) row[0], (UUID) row[1]))
                .collect(Collectors.groupingBy(
                        Pair::training, Collectors.mapping(Pair::staffMember, Collectors.toList())));
        trainings.forEach(training -> training.attendedBy(attendees.getOrDefault(training.id(), List.of())));
    }

    /**
     * Makes the rows of a training what its request says.
     *
     * @param before who attended until now
     * @return the institutions of all who attend now
     * @throws ProblemException 422 with every attendee that cannot have attended; 403 when one who is new to the
     *     training works outside the caller's region
     */
    Set<Institution> replace(Training training, List<UUID> wanted, Collection<UUID> before) {
        Map<UUID, Attendee> staff = staff(wanted);
        Map<UUID, DateSpan> posts = staff.values().stream().collect(Collectors.toMap(Attendee::id, Attendee::post));
        List<FieldError> errors = AttendeeRules.errors(wanted, posts, training.heldOn);
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
        remove(training, without(before, wanted));
        add(training, without(wanted, before).stream().map(staff::get).toList());
        return staff.values().stream().map(Attendee::place).collect(Collectors.toSet());
    }

    /** With their institutions: one query, however many they are and wherever they work. */
    private Map<UUID, Attendee> staff(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(STAFF, Object[].class).setParameter("ids", ids).getResultList().stream()
                .map(row -> attendee((StaffMember) row[0], (Institution) row[1]))
                .collect(Collectors.toMap(Attendee::id, attendee -> attendee));
    }

    private static Attendee attendee(StaffMember member, Institution place) {
        return new Attendee(member.id(), member.days(), place);
    }

    private void add(Training training, List<Attendee> attendees) {
        attendees.stream().map(attendee -> attendee.place().region()).distinct().forEach(current::requireAuthorityOver);
        attendees.forEach(attendee -> entities.persist(
                new TrainingAttendance(training, attendee.id(), attendee.place().id(), clock.instant())));
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

    /** Marks the figures of the institutions of everybody who attended stale on some days. */
    void markStale(UUID training, DateSpan days) {
        List<UUID> institutions = entities.createQuery(INSTITUTIONS, UUID.class)
                .setParameter("training", training)
                .getResultList();
        figures.change(institutions, Training.FEATURE, days);
    }

    /** Marks the figures of some institutions stale on some days. */
    void markStale(Collection<Institution> institutions, DateSpan days) {
        figures.changeAt(institutions, Training.FEATURE, days);
    }

    private static Set<UUID> without(Collection<UUID> all, Collection<UUID> some) {
        Set<UUID> rest = new HashSet<>(all);
        rest.removeAll(Set.copyOf(some));
        return rest;
    }
}
