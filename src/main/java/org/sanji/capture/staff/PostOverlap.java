package org.sanji.capture.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.sanji.kernel.ProblemException;

/** A person may work at two institutions at a time, but holds no two posts at one of them. */
@ApplicationScoped
class PostOverlap {

    // Changes nothing but locks the row. SELECT FOR UPDATE as the ORM writes it for MySQL is no SQL of MariaDB.
    private static final String LOCK = "update Institution set remark = remark where id = :institution";
    private static final String POSTS_OF_PERSON =
            "from StaffMember where personKey = :person and institution = :institution and id <> :id";

    private final EntityManager entities;

    PostOverlap(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes others who record posts of this institution wait, so that two posts recorded at once see each other. */
    void lock(UUID institution) {
        entities.createQuery(LOCK).setParameter("institution", institution).executeUpdate();
    }

    /**
     * Refuses a post beside another of the same person. Asked last, so that nobody learns from it who works where.
     *
     * @throws ProblemException 422 naming the days of the other post
     */
    void refuse(StaffMember row) {
        entities
                .createQuery(POSTS_OF_PERSON, StaffMember.class)
                .setParameter("person", row.personKey())
                .setParameter("institution", row.institution())
                .setParameter("id", row.id())
                .getResultList()
                .stream()
                .filter(other -> other.days().overlaps(row.days()))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.rule(
                            "/validFrom",
                            "post-overlaps",
                            other.validFrom.toString(),
                            other.validTo == null ? "…" : other.validTo.toString());
                });
    }
}
