package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.Column;
import org.sanji.exchange.column.FeatureDoor;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.RequestBodies;

/**
 * Finds, for some rows of a file, the rows that are stored already: by the id a row brings, else by what tells two rows
 * apart. Two or three statements however many rows there are.
 */
@ApplicationScoped
class ExistingRows {

    private static final String INSTITUTIONS = "institutions";

    private final RowKeysSql keys;
    private final PersonRows people;
    private final RequestBodies bodies;

    ExistingRows(RowKeysSql keys, PersonRows people, RequestBodies bodies) {
        this.keys = keys;
        this.people = people;
        this.bodies = bodies;
    }

    /** What was found, by row of the file; what is new is not in it. Rows that cannot be matched are refused. */
    Map<ReadRow, StoredRow> of(
            FeatureTable table, FeatureDoor<?, ?, ?> door, List<ReadRow> rows, InstitutionIndex index) {
        Map<UUID, ObjectNode> views = views(door, candidates(table, rows, index));
        PersonMatches persons = PersonMatches.of(people, table, rows);
        Map<ReadRow, StoredRow> found = new LinkedHashMap<>();
        var known = new KeyedRows(table, views.values(), persons);
        rows.stream()
                .filter(row -> !row.isRefused())
                .forEach(row ->
                        match(row, views, known).ifPresent(view -> found.put(row, new StoredRow(view, persons))));
        return found;
    }

    private static Optional<ObjectNode> match(ReadRow row, Map<UUID, ObjectNode> views, KeyedRows known) {
        if (row.id() != null) {
            ObjectNode view = views.get(row.id());
            if (view == null) {
                row.refuse(Column.ID.property(), FieldError.at("", "row-unknown"));
            }
            return Optional.ofNullable(view);
        }
        List<ObjectNode> same = known.like(row);
        if (same.size() > 1) {
            String ids = same.stream().map(view -> view.path("id").asText()).collect(Collectors.joining(", "));
            row.refuse(null, FieldError.at("", "row-ambiguous", ids));
            return Optional.empty();
        }
        return same.stream().findFirst();
    }

    private Set<UUID> candidates(FeatureTable table, List<ReadRow> rows, InstitutionIndex index) {
        Set<UUID> ids =
                rows.stream().map(ReadRow::id).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        Stream<ReadRow> unnamed = rows.stream().filter(row -> row.id() == null && !row.isRefused());
        if (table.path().equals(INSTITUTIONS)) {
            unnamed.flatMap(row -> index.same(text(row, "tier"), text(row, "region"), text(row, "name")).stream())
                    .forEach(entry -> ids.add(entry.id()));
            return ids;
        }
        String of = table.stored().of();
        String when = table.stored().whenProperty();
        String name = table.naming().orElse(null);
        ids.addAll(keys.find(
                table,
                unnamed.flatMap(row -> key(row, of, when, name).stream())
                        .distinct()
                        .toList()));
        return ids;
    }

    private static String text(ReadRow row, String property) {
        return row.values().path(property).asText();
    }

    private static Optional<RowKeysSql.Key> key(ReadRow row, String of, @Nullable String when, @Nullable String name) {
        JsonNode day = when == null ? null : row.values().get(when);
        try {
            UUID whose = UUID.fromString(text(row, of));
            return Optional.of(new RowKeysSql.Key(
                    whose, day == null ? null : day.asText(), name == null ? null : text(row, name)));
        } catch (IllegalArgumentException noId) {
            // Whose row it is was not said rightly; the rules of the API say so.
            return Optional.empty();
        }
    }

    private Map<UUID, ObjectNode> views(FeatureDoor<?, ?, ?> door, Collection<UUID> ids) {
        Map<UUID, ObjectNode> views = new LinkedHashMap<>();
        door.rows(ids).forEach(view -> views.put(view.id(), (ObjectNode) bodies.toTree(view)));
        return views;
    }
}
