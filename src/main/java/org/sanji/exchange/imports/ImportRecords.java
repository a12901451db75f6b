package org.sanji.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sanji.exchange.webhook.WebhookEventType;
import org.sanji.exchange.webhook.WebhookOccurrence;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/** What is written down about imports while they are checked and stored. */
@ApplicationScoped
class ImportRecords {

    private static final String RUN = "run";
    /** Changes nothing but locks the rows: what the ORM writes for a lock MariaDB does not read. */
    private static final String TAKE_TURN =
            "update ImportRun r set r.feature = r.feature where r.feature = :feature and r.state = :storing";
    /** Errors of a file can be more than one transaction of a cluster takes. */
    private static final int MOST_FORGOTTEN_AT_ONCE = 5_000;

    private final EntityManager entities;
    private final CurrentRequest current;
    private final Event<WebhookOccurrence> occurrences;
    private final Clock clock;

    ImportRecords(EntityManager entities, CurrentRequest current, Event<WebhookOccurrence> occurrences, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /**
     * An import of the county.
     *
     * @throws ProblemException 404
     */
    @Transactional
    ImportRun require(UUID id) {
        return find(id).orElseThrow(ProblemException::notFound);
    }

    Optional<ImportRun> find(UUID id) {
        return Optional.ofNullable(entities.createQuery("from ImportRun r where r.id = :id", ImportRun.class)
                .setParameter("id", id)
                .getSingleResultOrNull());
    }

    /** Forgets some of what is wrong with an import; false when that was all. */
    @Transactional
    boolean forgetErrors(UUID id) {
        List<UUID> some = entities.createQuery("select id from ImportError where importRun = :run", UUID.class)
                .setParameter(RUN, id)
                .setMaxResults(MOST_FORGOTTEN_AT_ONCE)
                .getResultList();
        if (!some.isEmpty()) {
            entities.createQuery("delete from ImportError where id in :some")
                    .setParameter("some", some)
                    .executeUpdate();
        }
        return some.size() == MOST_FORGOTTEN_AT_ONCE;
    }

    /**
     * Waits for other imports of the feature that store rows at this moment, and keeps them waiting until the transaction
     * ends: what one has stored the next finds. Nobody knows of the other's rows otherwise, and the same file would be stored
     * twice.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeTurn(String feature) {
        entities.createQuery(TAKE_TURN)
                .setParameter("feature", feature)
                .setParameter("storing", ImportState.COMMITTING)
                .executeUpdate();
    }

    /** Writes down what is wrong with some rows, in the transaction of the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID id, List<RowResult> results) {
        results.stream()
                .flatMap(result -> result.errors().stream())
                .forEach(error -> entities.persist(new ImportError(id, error)));
    }

    /** The lines between two that were rejected. */
    @Transactional
    Set<Integer> rejectedLines(UUID id, int first, int last) {
        return new HashSet<>(entities.createQuery(
                        "select distinct line from ImportError where importRun = :run and line between :first and :last",
                        Integer.class)
                .setParameter(RUN, id)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList());
    }

    /** What is wrong in the lines between two, by line and column. */
    @Transactional
    List<ImportError> errors(UUID id, int first, int last) {
        return entities.createQuery(
                        "from ImportError where importRun = :run and line between :first and :last order by line, id",
                        ImportError.class)
                .setParameter(RUN, id)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    @Transactional
    void checked(UUID id, Map<String, Long> counts) {
        ImportRun run = require(id);
        run.state = ImportState.CHECKED;
        run.checkedAt = clock.instant();
        run.count(counts);
        run.errorCount = errors(id);
    }

    @Transactional
    void committed(UUID id, Map<String, Long> counts) {
        ImportRun run = require(id);
        run.state = ImportState.COMMITTED;
        run.committedAt = clock.instant();
        run.count(counts);
        run.errorCount = errors(id);
        tell(id);
    }

    /** Says how far it came before it ended. */
    @Transactional
    void ended(UUID id, ImportState state, Map<String, Long> counts) {
        find(id).ifPresent(run -> {
            run.state = state;
            run.count(counts);
            run.errorCount = errors(id);
            tell(id);
        });
    }

    /** Imports that came before a moment. */
    @Transactional
    List<UUID> before(Instant limit) {
        return entities.createQuery("select id from ImportRun where receivedAt < :limit", UUID.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Forgets imports that came before a moment, and gives the digests of files no other import has. */
    @Transactional
    List<String> forgetBefore(Instant limit) {
        List<String> digests = entities.createQuery(
                        "select distinct digest from ImportRun where receivedAt < :limit", String.class)
                .setParameter("limit", limit)
                .getResultList();
        entities.createQuery("delete from ImportRun where receivedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
        return digests.stream()
                .filter(digest ->
                        entities.createQuery("select count(*) from ImportRun where digest = :digest", Long.class)
                                        .setParameter("digest", digest)
                                        .getSingleResult()
                                == 0)
                .toList();
    }

    private void tell(UUID id) {
        String county = current.code();
        occurrences.fire(new WebhookOccurrence(
                WebhookEventType.IMPORT_FINISHED, new RegionCode(county), "/v1/counties/" + county + "/imports/" + id));
    }

    private int errors(UUID id) {
        return entities.createQuery("select count(*) from ImportError where importRun = :run", Long.class)
                .setParameter(RUN, id)
                .getSingleResult()
                .intValue();
    }
}
