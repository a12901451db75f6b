package org.sanji.capture.onlinelearning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanji.capture.BatchedChange;
import org.sanji.capture.CaptureBatch;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.ProblemException;
import org.sanji.reporting.AffectedDays;
import org.sanji.reporting.ReportingLocks;
import org.sanji.tenancy.CurrentRequest;

/** Stores and removes what platforms push, many records at once and each as the rules of a single record want it. */
@ApplicationScoped
public class OnlineLearningPushes {

    private static final String REGISTERED = "select l.personKey, l.id from Learner l where l.personKey in :persons";
    private static final String OF_PLATFORM =
            "from OnlineLearningRecord where platform = :platform and sourceRecordId in :sourceRecordIds";

    private final EntityManager entities;
    private final PushedRows rows;
    private final CaptureBatch batch;
    private final InstitutionDirectory institutions;
    private final ReportingLocks locks;
    private final CurrentRequest current;
    private final Clock clock;

    OnlineLearningPushes(
            EntityManager entities,
            PushedRows rows,
            CaptureBatch batch,
            InstitutionDirectory institutions,
            ReportingLocks locks,
            CurrentRequest current,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.batch = batch;
        this.institutions = institutions;
        this.locks = locks;
        this.current = current;
        this.clock = clock;
    }

    /** Stores records, and answers for each in their order. What is wrong with one refuses no other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PushedRecord> push(List<OnlineLearningRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        var decisions = new PushDecisions(rows.read(requests), current.caller()::covers, Clocks.today(clock));
        List<PushedRecord> pushed = requests.stream().map(decisions::decide).toList();
        batch.store(OnlineLearningRecord.FEATURE, decisions.changes());
        return pushed;
    }

    /**
     * Removes records of a platform; those that are not there are gone already.
     *
     * @throws ProblemException 403 outside the caller's region, 409 {@code period-locked} when one lies in an approved
     *     reporting period
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(String platform, Collection<String> sourceRecordIds) {
        List<OnlineLearningRecord> stored = entities.createQuery(OF_PLATFORM, OnlineLearningRecord.class)
                .setParameter("platform", platform)
                .setParameter("sourceRecordIds", sourceRecordIds)
                .getResultList();
        if (stored.isEmpty()) {
            return;
        }
        var held = institutions.hold(
                stored.stream().map(OnlineLearningRecord::institution).collect(Collectors.toSet()));
        held.forEach(place -> current.requireAuthorityOver(place.region()));
        List<AffectedDays> altered = stored.stream()
                .flatMap(row -> BatchedChange.alteredBy(row).stream())
                .toList();
        locks.requireOpen(altered, held);
        batch.remove(OnlineLearningRecord.FEATURE, stored);
    }

    /** The learners of the county by the key of the person: what an identity number is recognised by. */
    public Map<UUID, UUID> registered(Collection<UUID> persons) {
        return persons.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(REGISTERED, Object[].class)
                        .setParameter("persons", persons)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }
}
