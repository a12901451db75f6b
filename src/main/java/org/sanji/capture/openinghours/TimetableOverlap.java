package org.sanji.capture.openinghours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.sanji.kernel.ProblemException;

/** An institution has one timetable a day. */
@ApplicationScoped
class TimetableOverlap {

    // Changes nothing but locks the row. SELECT FOR UPDATE as the ORM writes it for MySQL is no SQL of MariaDB.
    private static final String LOCK = "update Institution set remark = remark where id = :institution";
    private static final String OTHERS = "from OpeningHours where institution = :institution and id <> :id";

    private final EntityManager entities;

    TimetableOverlap(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes others who record timetables of this institution wait, so that two recorded at once see each other. */
    void lock(UUID institution) {
        entities.createQuery(LOCK).setParameter("institution", institution).executeUpdate();
    }

    /**
     * Refuses a timetable beside another on the same day.
     *
     * @throws ProblemException 422 naming the other one and its days
     */
    void refuse(OpeningHours row) {
        entities
                .createQuery(OTHERS, OpeningHours.class)
                .setParameter("institution", row.institution())
                .setParameter("id", row.id())
                .getResultList()
                .stream()
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
