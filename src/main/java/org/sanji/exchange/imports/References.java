package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.Column;
import org.sanji.exchange.column.ColumnType;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/**
 * Puts ids where a file names rows: institutions by name or region code, others by name, each also by id. A name is looked
 * for at the institution of the row first, then in the whole county. One that several bear is refused with all of them.
 */
@ApplicationScoped
class References {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final String INSTITUTIONS = "institutions";
    private static final int MOST_LISTED = 10;

    /** Features whose rows have a name of their own, and which property it is. */
    private static final Map<String, String> NAMED = Map.of(
            "courses", "Course.title",
            "classes", "CourseClass.name",
            "platforms", "Platform.name",
            "learning-groups", "LearningGroup.name");

    private final EntityManager entities;
    private final PersonRows people;
    private final CurrentRequest current;

    References(EntityManager entities, PersonRows people, CurrentRequest current) {
        this.entities = entities;
        this.people = people;
        this.current = current;
    }

    /** The institutions of the county, in one statement. */
    InstitutionIndex institutions() {
        var index = new InstitutionIndex();
        entities.createQuery("select id, name, region, tier, validTo from Institution order by id", Object[].class)
                .getResultList()
                .forEach(row -> index.add(new InstitutionIndex.Entry(
                        (UUID) row[0],
                        (String) row[1],
                        row[2] instanceof RegionCode code ? code : new RegionCode(String.valueOf(row[2])),
                        String.valueOf(row[3]),
                        (LocalDate) row[4])));
        return index;
    }

    /** Resolves the references of some rows: one statement for each feature they refer to. */
    void resolve(List<ReadRow> rows, InstitutionIndex institutions) {
        if (rows.isEmpty()) {
            return;
        }
        List<Column> columns = rows.getFirst().headings().places().stream()
                .map(Headings.Place::column)
                .filter(column -> feature(column) != null)
                .toList();
        resolve(rows, columns, INSTITUTIONS, (row, text) -> institution(text, institutions));
        columns.stream().map(References::feature).distinct().forEach(feature -> {
            if (!INSTITUTIONS.equals(feature)) {
                Names names = names(String.valueOf(feature), texts(rows, columns, feature));
                resolve(rows, columns, feature, (row, text) -> names.find(row, text, institutions));
            }
        });
    }

    /** Finds the id a text stands for. */
    private interface Finding {
        UUID find(ReadRow row, String text);
    }

    private static @Nullable String feature(Column column) {
        return switch (column.type()) {
            case ColumnType.Reference reference -> reference.feature();
            case ColumnType.Many(ColumnType.Reference reference) -> reference.feature();
            default -> null;
        };
    }

    private static void resolve(List<ReadRow> rows, List<Column> columns, @Nullable String feature, Finding finding) {
        columns.stream()
                .filter(column -> String.valueOf(feature).equals(feature(column)))
                .forEach(column -> rows.forEach(row -> resolve(row, column.property(), finding)));
    }

    private static void resolve(ReadRow row, String property, Finding finding) {
        JsonNode value = row.values().get(property);
        if (value == null || value.isNull()) {
            return;
        }
        try {
            row.values().set(property, resolved(row, value, finding));
        } catch (ProblemException refused) {
            row.refuse(property, refused.errors().getFirst());
        }
    }

    private static JsonNode resolved(ReadRow row, JsonNode value, Finding finding) {
        if (value instanceof ArrayNode many) {
            for (int number = 0; number < many.size(); number++) {
                many.set(number, resolved(row, many.get(number), finding));
            }
            return many;
        }
        String text = value.asText();
        return ID.matcher(text).matches()
                ? value
                : TextNode.valueOf(finding.find(row, text).toString());
    }

    private static UUID institution(String text, InstitutionIndex institutions) {
        List<InstitutionIndex.Entry> found = institutions.called(text);
        if (found.isEmpty()) {
            throw ProblemException.rule("", "reference-unknown", text);
        }
        if (found.size() > 1) {
            throw ambiguous(
                    text, found.stream().map(InstitutionIndex.Entry::described).toList());
        }
        return found.getFirst().id();
    }

    private static ProblemException ambiguous(String text, List<String> candidates) {
        String listed = candidates.stream().limit(MOST_LISTED).collect(Collectors.joining("; "));
        String more = candidates.size() > MOST_LISTED ? "; …" : "";
        return ProblemException.rule("", "reference-ambiguous", text, listed + more);
    }

    private static Set<String> texts(List<ReadRow> rows, List<Column> columns, @Nullable String feature) {
        Set<String> texts = new HashSet<>();
        for (Column column : columns) {
            if (String.valueOf(feature).equals(feature(column))) {
                rows.forEach(row -> collect(row.values().get(column.property()), texts));
            }
        }
        return texts;
    }

    private static void collect(@Nullable JsonNode value, Set<String> texts) {
        if (value instanceof ArrayNode many) {
            many.forEach(one -> collect(one, texts));
        } else if (value != null
                && value.isTextual()
                && !ID.matcher(value.asText()).matches()) {
            texts.add(value.asText());
        }
    }

    private Names names(String feature, Set<String> texts) {
        if (people.has(feature)) {
            return new Names(people.named(feature, texts), true, current);
        }
        return new Names(NAMED.containsKey(feature) ? rows(feature, texts) : Map.of(), false, current);
    }

    private Map<String, List<PersonRows.Found>> rows(String feature, Set<String> texts) {
        Map<String, List<PersonRows.Found>> found = new HashMap<>();
        if (texts.isEmpty()) {
            return found;
        }
        String[] name = NAMED.get(feature).split("\\.");
        String query = "select r.id, r.institution, r.%1$s from %2$s r where r.%1$s in :texts order by r.id";
        entities.createQuery(query.formatted(name[1], name[0]), Object[].class)
                .setParameter("texts", texts)
                .getResultList()
                .forEach(row -> found.computeIfAbsent((String) row[2], absent -> new ArrayList<>())
                        .add(new PersonRows.Found((UUID) row[0], (UUID) row[1])));
        return found;
    }

    /**
     * Rows by name.
     *
     * @param personal whether they are about people: then only those in the caller's region are known to him
     */
    private record Names(Map<String, List<PersonRows.Found>> byName, boolean personal, CurrentRequest current) {

        UUID find(ReadRow row, String text, InstitutionIndex institutions) {
            List<PersonRows.Found> known = byName.getOrDefault(text, List.of()).stream()
                    .filter(found -> !personal || isVisible(found, institutions))
                    .toList();
            String own = Optional.ofNullable(row.values().get("institution"))
                    .map(JsonNode::asText)
                    .orElse("");
            List<PersonRows.Found> near = known.stream()
                    .filter(found -> found.institution().toString().equals(own))
                    .toList();
            List<PersonRows.Found> found = near.isEmpty() ? known : near;
            if (found.isEmpty()) {
                throw ProblemException.rule("", "reference-unknown", text);
            }
            if (found.size() > 1) {
                throw ambiguous(
                        text,
                        found.stream().map(one -> described(one, institutions)).toList());
            }
            return found.getFirst().id();
        }

        private boolean isVisible(PersonRows.Found found, InstitutionIndex institutions) {
            return institutions
                    .find(found.institution())
                    .map(institution -> current.caller().covers(institution.region()))
                    .orElse(false);
        }

        private static String described(PersonRows.Found found, InstitutionIndex institutions) {
            return institutions
                            .find(found.institution())
                            .map(InstitutionIndex.Entry::name)
                            .orElse("") + " (" + found.id() + ")";
        }
    }
}
