package org.sanji.capture.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.sanji.capture.EventDates;
import org.sanji.institution.Institution;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;

/** What may be granted to whom, and when (S1 eligibility, 6.1). */
@ApplicationScoped
class RecognitionRules {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    // Changes nothing but locks the row. A locking SELECT would do, but Hibernate writes "for update of" for MySQL,
    // which
    // MariaDB does not read.
    private static final String TAKE_TURN = "update Institution i set i.version = i.version where i.id = :institution";

    // A row revoked on the day it was granted was held on no day and stands in nobody's way.
    private static final String HELD_MEANWHILE = """
            select count(*) from Recognition r
             where r.institution = :institution and r.kind = :kind and r.id <> :id
               and r.grantedOn <= :lastDay
               and (r.heldTo is null or (r.heldTo >= :firstDay and r.heldTo >= r.grantedOn))
            """;

    private final EntityManager entities;
    private final InstitutionDirectory institutions;
    private final EventDates dates;

    RecognitionRules(EntityManager entities, InstitutionDirectory institutions, EventDates dates) {
        this.entities = entities;
        this.institutions = institutions;
        this.dates = dates;
    }

    /**
     * Refuses a recognition that the domain does not allow.
     *
     * @param id the row being written, which does not stand in its own way
     */
    void check(UUID id, RecognitionRequest request) {
        dates.requireHappened("/grantedOn", request.grantedOn());
        new DateSpan(request.grantedOn(), request.validUntil()).requireOrder("/validUntil");
        new DateSpan(request.grantedOn(), request.revokedOn()).requireOrder("/revokedOn");
        Institution institution = institutions.requireOpen(request.institution(), DateSpan.on(request.grantedOn()));
        if (institution.tier() != request.kind().tier()) {
            throw ProblemException.rule(
                    "/kind",
                    "recognition-tier",
                    request.kind().name(),
                    request.kind().tier().name());
        }
        requireNotHeldMeanwhile(id, request, institution);
    }

    private void requireNotHeldMeanwhile(UUID id, RecognitionRequest request, Institution institution) {
        // Two at the same time: the second waits here until the first is committed, and then sees it.
        entities.createQuery(TAKE_TURN)
                .setParameter("institution", institution.id())
                .executeUpdate();
        LocalDate lastDay = request.lastDayHeld() == null ? OPEN_END : request.lastDayHeld();
        boolean everHeld = !lastDay.isBefore(request.grantedOn());
        if (everHeld && heldMeanwhile(id, request, lastDay) > 0) {
            throw ProblemException.rule(
                    "/grantedOn", "held-already", request.kind().name());
        }
    }

    private long heldMeanwhile(UUID id, RecognitionRequest request, LocalDate lastDay) {
        return entities.createQuery(HELD_MEANWHILE, Long.class)
                .setParameter("institution", request.institution())
                .setParameter("kind", request.kind())
                .setParameter("id", id)
                .setParameter("firstDay", request.grantedOn())
                .setParameter("lastDay", lastDay)
                .getSingleResult();
    }
}
