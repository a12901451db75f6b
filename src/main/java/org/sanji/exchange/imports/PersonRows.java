package org.sanji.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rows about people, found by their whole name or phone number: the only place of the exchange that asks for people. What
 * is found is not restricted to the caller's region; whoever uses it does that.
 */
@ApplicationScoped
class PersonRows {

    private static final Map<String, String> ENTITIES =
            Map.of("staff", "StaffMember", "learners", "Learner", "volunteers", "Volunteer");

    private final EntityManager entities;

    PersonRows(EntityManager entities) {
        this.entities = entities;
    }

    /** A row about somebody. */
    record Found(UUID id, UUID institution) {}

    boolean has(String feature) {
        return ENTITIES.containsKey(feature);
    }

    /** The rows of a feature with these names. */
    Map<String, List<Found>> named(String feature, Collection<String> names) {
        return by(feature, "name", names);
    }

    /** The rows of a feature with these phone numbers. */
    Map<String, List<Found>> withPhones(String feature, Collection<String> phones) {
        return by(feature, "phone", phones);
    }

    private Map<String, List<Found>> by(String feature, String property, Collection<String> texts) {
        Map<String, List<Found>> found = new HashMap<>();
        if (texts.isEmpty()) {
            return found;
        }
        String query = "select r.id, r.institution, r.%1$s from %2$s r where r.%1$s in :texts order by r.id";
        entities.createQuery(query.formatted(property, ENTITIES.get(feature)), Object[].class)
                .setParameter("texts", texts)
                .getResultList()
                // The database finds what looks alike, too.
                .forEach(row -> found.computeIfAbsent((String) row[2], absent -> new ArrayList<>())
                        .add(new Found((UUID) row[0], (UUID) row[1])));
        return found;
    }
}
