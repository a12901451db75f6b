package org.sanji.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rows of the county about one person, of whatever feature, and those that rest on them. Features are found in the
 * mapping, so that a new one is exported and erased without being listed here.
 */
@ApplicationScoped
class PersonRows {

    private final EntityManager entities;

    PersonRows(EntityManager entities) {
        this.entities = entities;
    }

    /** The rows about a person; of somebody no number told, the one row alone. */
    List<PersonRecord> about(UUID personKey) {
        List<PersonRecord> rows = new ArrayList<>();
        for (EntityType<?> type : types(PersonRecord.class)) {
            rows.addAll(entities.createQuery(
                            "from " + type.getJavaType().getName() + " r where r.personKey = :person order by r.id",
                            PersonRecord.class)
                    .setParameter("person", personKey)
                    .getResultList());
        }
        return rows;
    }

    /** The rows that name one of these: what somebody attended, taught, learned and did. */
    List<CapturedRecord> restingOn(Collection<PersonRecord> rows) {
        List<UUID> ids = rows.stream().map(PersonRecord::id).toList();
        Set<String> names =
                rows.stream().flatMap(row -> row.referredToAs().stream()).collect(Collectors.toSet());
        List<CapturedRecord> found = new ArrayList<>();
        for (EntityType<?> type : types(CapturedRecord.class)) {
            for (String name : properties(type).filter(names::contains).sorted().toList()) {
                found.addAll(entities.createQuery(
                                "from " + type.getJavaType().getName() + " r where r." + name
                                        + " in :ids order by r.id",
                                CapturedRecord.class)
                        .setParameter("ids", ids)
                        .getResultList());
            }
        }
        return found;
    }

    private List<EntityType<?>> types(Class<?> of) {
        return entities.getMetamodel().getEntities().stream()
                .filter(type -> of.isAssignableFrom(type.getJavaType()))
                .sorted(java.util.Comparator.comparing(EntityType::getName))
                .collect(Collectors.toList());
    }

    private static Stream<String> properties(EntityType<?> type) {
        return type.getAttributes().stream().map(attribute -> attribute.getName());
    }
}
