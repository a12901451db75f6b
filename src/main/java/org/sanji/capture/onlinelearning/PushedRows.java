package org.sanji.capture.onlinelearning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanji.capture.learner.Learner;
import org.sanji.institution.HeldInstitution;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.kernel.DateSpan;
import org.sanji.reporting.LockedDays;
import org.sanji.reporting.ReportingLocks;

/** Reads what a batch of pushed records rests on: one statement for each kind of row, however many records. */
@ApplicationScoped
class PushedRows {

    // As for a single record: whoever records online learning of the same learners waits.
    private static final String LOCK = "update Learner set remark = remark where id in :learners";
    private static final String LEARNERS = "from Learner where id in :learners";
    private static final String STORED =
            "from OnlineLearningRecord where platform = :platform and sourceRecordId in :sourceRecordIds";
    private static final String HOURS = """
            select r.learner, r.learnedOn, sum(r.hours) from OnlineLearningRecord r
            where r.learner in :learners and r.learnedOn in :days group by r.learner, r.learnedOn
            """;
    private static final String OPEN = """
            select c.descendant, c.validFrom, c.validTo from ClosureRow c
            where c.descendant in :institutions and c.depth = 0
            """;

    private final EntityManager entities;
    private final InstitutionDirectory institutions;
    private final ReportingLocks locks;

    PushedRows(EntityManager entities, InstitutionDirectory institutions, ReportingLocks locks) {
        this.entities = entities;
        this.institutions = institutions;
        this.locks = locks;
    }

    /** A day of a learner. */
    record Day(UUID learner, LocalDate day) {}

    /** A platform's record. */
    record Source(String platform, String id) {

        static Source of(OnlineLearningRequest request) {
            return new Source(request.platform(), request.sourceRecordId());
        }
    }

    /**
     * What was found.
     *
     * @param places the institutions of the learners and of the stored records, held
     * @param open the days on which each was open
     */
    record Found(
            Map<UUID, Learner> learners,
            Map<Source, OnlineLearningRecord> stored,
            Map<Day, BigDecimal> hours,
            Map<UUID, HeldInstitution> places,
            Map<UUID, List<DateSpan>> open,
            LockedDays locked) {}

    /** All of it, the learners locked and their institutions held until the transaction ends. */
    Found read(Collection<OnlineLearningRequest> requests) {
        Set<UUID> wanted = distinct(requests, OnlineLearningRequest::learner);
        Set<LocalDate> days = distinct(requests, OnlineLearningRequest::learnedOn);
        entities.createQuery(LOCK).setParameter("learners", wanted).executeUpdate();
        Map<UUID, Learner> learners =
                entities.createQuery(LEARNERS, Learner.class).setParameter("learners", wanted).getResultList().stream()
                        .collect(Collectors.toMap(Learner::id, Function.identity()));
        Map<Source, OnlineLearningRecord> stored = stored(requests);
        Set<UUID> where = Stream.concat(
                        learners.values().stream().map(Learner::institution),
                        stored.values().stream().map(OnlineLearningRecord::institution))
                .collect(Collectors.toSet());
        List<HeldInstitution> held = where.isEmpty() ? List.of() : institutions.hold(where);
        return new Found(
                learners,
                stored,
                hours(wanted, days),
                held.stream().collect(Collectors.toMap(HeldInstitution::id, Function.identity())),
                where.isEmpty() ? Map.of() : open(where),
                locks.lockedDays(held, span(days, stored.values())));
    }

    private static <T> Set<T> distinct(
            Collection<OnlineLearningRequest> requests, Function<OnlineLearningRequest, T> property) {
        return requests.stream().map(property).collect(Collectors.toSet());
    }

    /** One statement for each platform, of which a batch has one. */
    private Map<Source, OnlineLearningRecord> stored(Collection<OnlineLearningRequest> requests) {
        Map<Source, OnlineLearningRecord> found = new HashMap<>();
        requests.stream()
                .collect(Collectors.groupingBy(
                        OnlineLearningRequest::platform,
                        Collectors.mapping(OnlineLearningRequest::sourceRecordId, Collectors.toSet())))
                .forEach((platform, ids) -> entities
                        .createQuery(STORED, OnlineLearningRecord.class)
                        .setParameter("platform", platform)
                        .setParameter("sourceRecordIds", ids)
                        .getResultList()
                        .stream()
                        // By the name that was asked for: the database finds the same platform written otherwise.
                        .forEach(row -> found.put(new Source(platform, row.sourceRecordId), row)));
        return found;
    }

    private Map<Day, BigDecimal> hours(Set<UUID> learners, Set<LocalDate> days) {
        Map<Day, BigDecimal> hours = new HashMap<>();
        entities
                .createQuery(HOURS, Object[].class)
                .setParameter("learners", learners)
                .setParameter("days", days)
                .getResultList()
                .stream()
                .forEach(row -> hours.put(new Day((UUID) row[0], (LocalDate) row[1]), (BigDecimal) row[2]));
        return hours;
    }

    private Map<UUID, List<DateSpan>> open(Set<UUID> institutions) {
        return entities
                .createQuery(OPEN, Object[].class)
                .setParameter("institutions", institutions)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new DateSpan((LocalDate) row[1], (LocalDate) row[2]), Collectors.toList())));
    }

    /** From the first of all the days to the last, those of before the edits among them. */
    private static DateSpan span(Set<LocalDate> days, Collection<OnlineLearningRecord> stored) {
        Set<LocalDate> all = new HashSet<>(days);
        stored.forEach(row -> all.add(row.learnedOn));
        return new DateSpan(
                all.stream().min(LocalDate::compareTo).orElseThrow(),
                all.stream().max(LocalDate::compareTo).orElseThrow());
    }
}
