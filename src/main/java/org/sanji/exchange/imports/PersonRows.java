package org.sanji.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sanji.capture.FoundPerson;
import org.sanji.capture.PersonRecord;
import org.sanji.capture.PersonSearch;
import org.sanji.capture.competition.CompetitionEntry;
import org.sanji.capture.learner.Learner;
import org.sanji.capture.staff.StaffMember;
import org.sanji.capture.volunteer.Volunteer;
import org.sanji.privacy.Vault;

/**
 * Rows about people, found by their whole name or phone number: the only place of the exchange that asks for people. What
 * is found is not restricted to the caller's region; whoever uses it does that.
 */
@ApplicationScoped
class PersonRows {

    private static final Map<String, Class<? extends PersonRecord>> TYPES =
            Map.of("staff", StaffMember.class, "learners", Learner.class, "volunteers", Volunteer.class);

    private final PersonSearch search;
    private final EntityManager entities;
    private final Vault vault;

    PersonRows(PersonSearch search, EntityManager entities, Vault vault) {
        this.search = search;
        this.entities = entities;
        this.vault = vault;
    }

    /** A row about somebody. */
    record Found(UUID id, UUID institution) {}

    boolean has(String feature) {
        return TYPES.containsKey(feature);
    }

    /** The rows of a feature with these names. */
    Map<String, List<Found>> named(String feature, Collection<String> names) {
        return found(search.byNames(type(feature), names));
    }

    /** The ids of the rows of a feature that hold these texts in a property that lies encrypted. */
    Map<String, Set<UUID>> holding(String feature, String property, Collection<String> texts) {
        Map<String, Set<String>> wanted = new HashMap<>();
        List<byte[]> digests = new ArrayList<>();
        String column = property.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        for (String text : Set.copyOf(texts)) {
            for (byte[] digest : Objects.requireNonNull(vault.digests(column, text))) {
                digests.add(digest);
                wanted.computeIfAbsent(hex(digest), none -> new HashSet<>()).add(text);
            }
        }
        Map<String, Set<UUID>> found = new HashMap<>();
        if (!digests.isEmpty()) {
            rows(entity(feature), property, digests)
                    .forEach(row -> wanted.getOrDefault(hex((byte[]) row[1]), Set.of())
                            .forEach(text -> found.computeIfAbsent(text, none -> new HashSet<>())
                                    .add((UUID) row[0])));
        }
        return found;
    }

    private List<Object[]> rows(Class<?> type, String property, List<byte[]> digests) {
        String query = "select r.id, r.%1$sDigest from %2$s r where r.%1$sDigest in :digests";
        return entities.createQuery(query.formatted(property, type.getName()), Object[].class)
                .setParameter("digests", digests)
                .getResultList();
    }

    private static Class<?> entity(String feature) {
        return feature.equals("competition-entries") ? CompetitionEntry.class : type(feature);
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static Class<? extends PersonRecord> type(String feature) {
        return Objects.requireNonNull(TYPES.get(feature));
    }

    private static Map<String, List<Found>> found(Map<String, List<FoundPerson>> people) {
        Map<String, List<Found>> found = new HashMap<>();
        people.forEach((text, rows) -> found.put(
                text,
                rows.stream().map(row -> new Found(row.id(), row.institution())).toList()));
        return found;
    }
}
