package org.sanji.capture.openinghours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.sanji.institution.Institution;
import org.sanji.kernel.ProblemException;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.RowId;

/** An institution has one timetable a day. */
@ApplicationScoped
class TimetableOverlap {

    private static final String OTHERS = "from OpeningHours where institution = :institution and id <> :id";

    private final EntityManager entities;
    private final CurrentRequest current;

    TimetableOverlap(EntityManager entities, CurrentRequest current) {
        this.entities = entities;
        this.current = current;
    }

    /** Makes others who record timetables of this institution wait, so that two recorded at once see each other. */
    void lock(UUID institution) {
        entities.find(Institution.class, new RowId(current.county(), institution), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Refuses a timetable beside another on the same day.
     *
     * @throws ProblemException 422 naming the other one and its days
     */
    void refuse(OpeningHours row) {
        entities.createQuery(OTHERS, OpeningHours.class)
                .setParameter("institution", row.institution())
                .setParameter("id", row.id())
                .getResultStream()
                .filter(other -> other.days().overlaps(row.days()))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.rule(
                            "/validFrom",
                            "timetable-overlaps",
                            other.id().toString(),
                            other.validFrom.toString(),
                            other.validTo == null ? "…" : other.validTo.toString());
                });
    }
}
