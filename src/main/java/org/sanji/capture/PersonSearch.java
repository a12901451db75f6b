package org.sanji.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanji.privacy.Vault;

/**
 * Finds rows about people of the county by their whole name or phone number, many at once: one query however many are
 * looked for. What is found is not restricted to the caller's region: whoever uses a row is asked for authority over it.
 */
@ApplicationScoped
public class PersonSearch {

    private final EntityManager entities;
    private final Vault vault;

    PersonSearch(EntityManager entities, Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    /** The rows of a kind with these names; each name is a key of the map, of nobody's when nobody has it. */
    public <T extends PersonRecord> Map<String, List<FoundPerson>> byNames(Class<T> type, Collection<String> names) {
        return by(type, "name", names);
    }

    /** The rows of a kind with these phone numbers, likewise. */
    public <T extends PersonRecord> Map<String, List<FoundPerson>> byPhones(Class<T> type, Collection<String> phones) {
        return by(type, "phone", phones);
    }

    private <T extends PersonRecord> Map<String, List<FoundPerson>> by(
            Class<T> type, String property, Collection<String> texts) {
        Map<String, List<FoundPerson>> found = new LinkedHashMap<>();
        Map<String, List<String>> wanted = new HashMap<>();
        List<byte[]> digests = new ArrayList<>();
        for (String text : texts) {
            if (found.put(text, new ArrayList<>()) == null) {
                for (byte[] digest : Objects.requireNonNull(vault.digests(property, text))) {
                    digests.add(digest);
                    wanted.computeIfAbsent(hex(digest), unused -> new ArrayList<>())
                            .add(text);
                }
            }
        }
        if (!digests.isEmpty()) {
            rows(type, property, digests)
                    .forEach(row -> wanted.getOrDefault(hex((byte[]) row[1]), List.of())
                            .forEach(text ->
                                    Objects.requireNonNull(found.get(text)).add(person((PersonRecord) row[0]))));
        }
        return found;
    }

    private List<Object[]> rows(Class<?> type, String property, List<byte[]> digests) {
        String query = "select r, r.%1$sDigest from %2$s r where r.%1$sDigest in :digests order by r.id";
        return entities.createQuery(query.formatted(property, type.getName()), Object[].class)
                .setParameter("digests", digests)
                .getResultList();
    }

    private static FoundPerson person(PersonRecord row) {
        return new FoundPerson(row.id(), row.institution(), row.personKey(), row.days());
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
