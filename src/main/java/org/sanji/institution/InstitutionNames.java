package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what institutions were called. The last name of an institution is the one it carries itself, and is found by. */
@ApplicationScoped
class InstitutionNames {

    private static final String OF_INSTITUTION =
            "from InstitutionName where institution = :institution order by validFrom";

    private final EntityManager entities;
    private final StaleMarks staleMarks;

    InstitutionNames(EntityManager entities, StaleMarks staleMarks) {
        this.entities = entities;
        this.staleMarks = staleMarks;
    }

    /** Gives a new institution its first name. */
    void begin(Institution institution) {
        entities.persist(new InstitutionName(
                institution.id(), institution.name(), institution.open().from(), null));
        findBy(institution.name(), institution.id());
    }

    /** From a day on the institution is called otherwise. */
    void rename(Institution institution, String name, LocalDate day, @Nullable String reason) {
        last(institution.id()).endOn(day.minusDays(1));
        entities.persist(new InstitutionName(institution.id(), name, day, reason));
        institution.rename(name);
        changed(institution);
    }

    /** The present name was written wrongly. */
    void correct(Institution institution) {
        InstitutionName last = last(institution.id());
        if (!last.name().equals(institution.name())) {
            last.correct(institution.name());
            changed(institution);
        }
    }

    /** What a search finds it by, and what stands beside figures, changes with the name, in the same transaction. */
    private void changed(Institution institution) {
        entities.createQuery("delete from NamePair where institution = :institution")
                .setParameter("institution", institution.id())
                .executeUpdate();
        findBy(institution.name(), institution.id());
        staleMarks.markName(institution.id());
    }

    private void findBy(String name, UUID institution) {
        NamePairs.of(name).forEach(pair -> entities.persist(new NamePair(institution, pair)));
    }

    InstitutionName last(UUID institution) {
        return all(institution).getLast();
    }

    /** All names of an institution, oldest first. */
    List<InstitutionName> all(UUID institution) {
        return entities.createQuery(OF_INSTITUTION, InstitutionName.class)
                .setParameter("institution", institution)
                .getResultList();
    }
}
