package org.sanji.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.kernel.Text;

/** One reading of one document: binds part by part, so that a mistake in one clause does not hide the next. */
final class StandardReading {

    private static final List<String> PROPERTIES = List.of(
            "code",
            "version",
            "region",
            "title",
            "source",
            "subject",
            "levels",
            "eligibility",
            "groups",
            StandardReader.FIXTURES);
    private static final List<String> GROUP_PROPERTIES = List.of("title", "clauses");

    private final List<FieldError> errors = new ArrayList<>();
    private final List<PlacedClause> placed = new ArrayList<>();

    Standard standard(JsonNode root) {
        errors.addAll(TreeChecks.of(root));
        onlyThese(PROPERTIES, root, Place.ROOT);
        String code = name(root, "code");
        String version = name(root, "version");
        RegionCode region = optional(root, "region", RegionCode.class);
        Text title = bind(root.path("title"), Place.ROOT.of("title"), Text.class);
        Text source = bind(root.path("source"), Place.ROOT.of("source"), Text.class);
        Subject stated = optional(root, "subject", Subject.class);
        Subject subject = stated == null ? Subject.REGION : stated;
        List<RegionLevel> levels = levels(root.path("levels"));
        Clause gate = optional(root, "eligibility", Clause.class);
        List<ClauseGroup> groups = groups(root.path("groups"));
        errors.addAll(ClauseChecks.of(subject, levels, gate, placed, errors.isEmpty()));
        if (code == null || version == null || title == null || source == null || !errors.isEmpty()) {
            throw new InvalidStandardException(errors);
        }
        String digest = StandardYaml.digest(root);
        return new Standard(code, version, region, title, source, subject, levels, gate, groups, digest);
    }

    private void onlyThese(List<String> properties, JsonNode node, Place place) {
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !properties.contains(name))
                .map(name -> FieldError.at(place.of(name).pointer(), "unknown-property", name))
                .forEach(errors::add);
    }

    /** A code or version, which is part of a path. */
    private @Nullable String name(JsonNode root, String property) {
        Place place = Place.ROOT.of(property);
        String name = bind(root.path(property), place, String.class);
        if (name != null && !Standard.isName(name)) {
            errors.add(FieldError.at(place.pointer(), "standard-name"));
        }
        return name;
    }

    private List<RegionLevel> levels(JsonNode levels) {
        if (!levels.isArray() || levels.isEmpty()) {
            errors.add(FieldError.at("/levels", "no-level"));
        }
        return bindAll(levels, Place.ROOT.of("levels"), RegionLevel.class);
    }

    private List<ClauseGroup> groups(JsonNode groups) {
        if (!groups.isArray() || groups.isEmpty()) {
            errors.add(FieldError.at("/groups", "no-group"));
        }
        var found = new ArrayList<ClauseGroup>();
        for (int index = 0; index < groups.size(); index++) {
            Place place = Place.ROOT.of("groups").at(index);
            onlyThese(GROUP_PROPERTIES, groups.get(index), place);
            Text title = bind(groups.get(index).path("title"), place.of("title"), Text.class);
            List<Clause> clauses = clauses(groups.get(index).path("clauses"), place.of("clauses"));
            if (title != null && !clauses.isEmpty()) {
                found.add(new ClauseGroup(title, clauses));
            }
        }
        return found;
    }

    private List<Clause> clauses(JsonNode clauses, Place place) {
        if (!clauses.isArray() || clauses.isEmpty()) {
            errors.add(FieldError.at(place.pointer(), "empty-group"));
        }
        List<Clause> found = new ArrayList<>();
        for (int index = 0; index < clauses.size(); index++) {
            Clause clause = bind(clauses.get(index), place.at(index), Clause.class);
            if (clause != null) {
                placed.add(new PlacedClause(place.at(index), clause));
                found.add(clause);
            }
        }
        return found;
    }

    private <T> List<T> bindAll(JsonNode array, Place place, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            T bound = bind(array.get(index), place.at(index), type);
            if (bound != null) {
                found.add(bound);
            }
        }
        return found;
    }

    private <T> @Nullable T optional(JsonNode root, String property, Class<T> type) {
        JsonNode node = root.path(property);
        return node.isMissingNode() || node.isNull() ? null : bind(node, Place.ROOT.of(property), type);
    }

    private <T> @Nullable T bind(JsonNode node, Place place, Class<T> type) {
        if (node.isMissingNode() || node.isNull()) {
            errors.add(FieldError.at(place.pointer(), "missing"));
            return null;
        }
        List<FieldError> properties = PropertyChecks.of(node, type, place);
        if (!properties.isEmpty()) {
            errors.addAll(properties);
            return null;
        }
        try {
            return StandardYaml.JSON.treeToValue(node, type);
        } catch (JsonProcessingException mismatch) {
            errors.add(StandardYaml.error(place, mismatch));
            return null;
        }
    }
}
