package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.sanji.capture.PersonErased;
import org.sanji.kernel.Ids;

/** Figures count members by their keys: a person that was erased goes on being counted, under the key it has now. */
@ApplicationScoped
class ErasedMembersSql {

    private static final String REPLACE =
            "update figure_member set member = :key where county = :county and member = :before";

    private final EntityManager entities;
    private final StaleMarksSql marks;

    ErasedMembersSql(EntityManager entities, StaleMarksSql marks) {
        this.entities = entities;
        this.marks = marks;
    }

    /** A worker that read the rows before they were erased has written what it counted when the lease is ours. */
    void follow(@Observes PersonErased person) {
        marks.waitForLease(person.county());
        entities.createNativeQuery(REPLACE)
                .setParameter("county", person.county())
                .setParameter("before", Ids.bytes(person.keyBefore()))
                .setParameter("key", Ids.bytes(person.key()))
                .executeUpdate();
    }
}
