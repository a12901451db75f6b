package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.sanji.kernel.ProblemException;

/** Answers, for rows that name two institutions, how these stood to one another on a day. */
@ApplicationScoped
public class InstitutionTree {

    private static final String WITH_STEPS_UP = """
            select i, (select count(*) from ClosureRow c
                        where c.descendant = i.id and c.ancestor = :above and c.depth > 0
                          and :day between c.validFrom and c.validTo),
                      (select count(*) from ClosureRow o
                        where o.descendant = i.id and o.depth = 0 and :day between o.validFrom and o.validTo)
              from Institution i where i.id = :below
            """;

    private final EntityManager entities;

    InstitutionTree(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Refuses an institution that did not stand under another one, at any depth.
     *
     * @param pointer the field that names the institution below
     * @throws ProblemException 422 at the pointer when the county has no such institution, when it was not open or when
     *     it stood elsewhere on that day
     */
    public void requireStoodUnder(UUID above, String pointer, UUID below, LocalDate day) {
        Object[] found = entities.createQuery(WITH_STEPS_UP, Object[].class)
                .setParameter("above", above)
                .setParameter("day", day)
                .setParameter("below", below)
                .getSingleResultOrNull();
        if (found == null) {
            throw ProblemException.rule(pointer, "unknown-institution");
        }
        Institution institution = (Institution) found[0];
        if ((Long) found[2] == 0) {
            throw InstitutionDirectory.notOpen(pointer, institution);
        }
        if ((Long) found[1] == 0) {
            throw ProblemException.rule(pointer, "not-under", institution.name(), day.toString());
        }
    }
}
