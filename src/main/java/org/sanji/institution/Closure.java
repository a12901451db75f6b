package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.RegionCode;

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

    /** The regions in which some institutions, or those above them, ever stand. */
    Set<String> regions(Collection<UUID> institutions) {
        return institutions.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select distinct region from ClosureRow where descendant in :institutions",
                                String.class)
                        .setParameter("institutions", institutions)
                        .getResultList());
    }

    /** What ever stands in some regions, or under what stands there. */
    List<UUID> standingIn(Collection<String> regions) {
        return regions.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select distinct descendant from ClosureRow where region in :regions", UUID.class)
                        .setParameter("regions", regions)
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

    /**
     * As the database has them by now. Not as entities: those this transaction read before would be given as they were
     * then, though another one has changed them since, and lines of a tree that is gone would be kept for good.
     */
    private Map<UUID, List<Chain.Place>> places() {
        return entities
                .createQuery("select institution, region, parent, validFrom, validTo from Placement", Object[].class)
                .getResultList()
                .stream()
                .map(Closure::place)
                .collect(Collectors.groupingBy(Chain.Place::institution));
    }

    private static Chain.Place place(@Nullable Object[] row) {
        return new Chain.Place(
                (UUID) row[0],
                new RegionCode((String) row[1]),
                (UUID) row[2],
                new DateSpan((LocalDate) row[3], (LocalDate) row[4]));
    }
}
