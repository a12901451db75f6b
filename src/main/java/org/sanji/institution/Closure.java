package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the closure table true to the placements. */
@ApplicationScoped
class Closure {

    private final EntityManager entities;

    Closure(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes the lines of some institutions again. */
    void rebuild(Collection<UUID> institutions) {
        entities.flush();
        var chain = new Chain(places());
        entities.createQuery("delete from ClosureRow where descendant in :institutions")
                .setParameter("institutions", institutions)
                .executeUpdate();
        institutions.stream()
                .flatMap(institution -> chain.segments(institution).stream())
                .forEach(this::persist);
    }

    /** These institutions and all that ever stood under them. */
    List<UUID> withDescendants(Collection<UUID> institutions) {
        return entities.createQuery(
                        "select distinct descendant from ClosureRow where ancestor in :institutions", UUID.class)
                .setParameter("institutions", institutions)
                .getResultList();
    }

    /** What stands under some institutions on a day or later. */
    List<UUID> standingUnder(Collection<UUID> institutions, LocalDate day) {
        return institutions.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select distinct descendant from ClosureRow where ancestor in :institutions and validTo >= :day",
                                UUID.class)
                        .setParameter("institutions", institutions)
                        .setParameter("day", day)
                        .getResultList();
    }

    private void persist(Chain.Segment segment) {
        for (int depth = 0; depth < segment.chain().size(); depth++) {
            entities.persist(new ClosureRow(segment, depth));
        }
    }

    private Map<UUID, List<Chain.Place>> places() {
        return entities.createQuery("from Placement", Placement.class).getResultList().stream()
                .map(row -> new Chain.Place(row.institution(), row.region(), row.parent(), row.days()))
                .collect(Collectors.groupingBy(Chain.Place::institution));
    }
}
