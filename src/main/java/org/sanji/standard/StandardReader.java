package org.sanji.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionLevel;
import org.sanji.kernel.Text;

/**
 * Reads one standard from YAML. The whole file is checked before anything is refused, so that its author sees every
 * mistake at once.
 */
public final class StandardReader {

    private static final List<String> PROPERTIES =
            List.of("code", "version", "title", "source", "subject", "levels", "eligibility", "groups");

    private static final List<String> GROUP_PROPERTIES = List.of("title", "clauses");

    private final Predicate<String> knownMeasure;

    public StandardReader(Predicate<String> knownMeasure) {
        this.knownMeasure = knownMeasure;
    }

    /**
     * Reads the file.
     *
     * @param file its name, for the message
     * @throws InvalidStandardException with all mistakes found
     * @throws UncheckedIOException when it cannot be read at all
     */
    public Standard read(String file, InputStream content) {
        JsonNode root = parse(file, content);
        var reading = new Reading(new ArrayList<>(TreeChecks.of(root, knownMeasure)));
        Standard standard = reading.standard(root);
        if (standard == null || !reading.errors.isEmpty()) {
            throw new InvalidStandardException(file, reading.errors);
        }
        return standard;
    }

    private static JsonNode parse(String file, InputStream content) {
        try {
            return StandardYaml.MAPPER.readTree(content);
        } catch (JsonProcessingException malformed) {
            String message = malformed.getOriginalMessage();
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw new InvalidStandardException(file, List.of(new StandardError("", "line " + line + ": " + message)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One reading of one file: binds part by part, so that a mistake in one clause does not hide the next. */
    private record Reading(List<StandardError> errors) {

        private static final ObjectMapper MAPPER = StandardYaml.MAPPER;

        private @Nullable Standard standard(JsonNode root) {
            onlyThese(PROPERTIES, root, "");
            String code = bind(root, "", "code", String.class);
            String version = bind(root, "", "version", String.class);
            Text title = bind(root, "", "title", Text.class);
            Text source = bind(root, "", "source", Text.class);
            Subject subject = root.has("subject") ? bind(root, "", "subject", Subject.class) : Subject.REGION;
            List<RegionLevel> levels = levels(root.path("levels"));
            Clause eligibility = root.has("eligibility") ? bind(root, "", "eligibility", Clause.class) : null;
            List<ClauseGroup> groups = groups(root.path("groups"));
            errors.addAll(ClauseChecks.of(levels, eligibility, groups, errors.isEmpty()));
            if (code == null
                    || version == null
                    || title == null
                    || source == null
                    || subject == null
                    || !errors.isEmpty()) {
                return null;
            }
            return new Standard(
                    code, version, title, source, subject, levels, eligibility, groups, StandardYaml.digest(root));
        }

        private void onlyThese(List<String> properties, JsonNode node, String place) {
            node.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !properties.contains(name))
                    .map(name -> new StandardError(place + "/" + name, "unknown property"))
                    .forEach(errors::add);
        }

        private List<RegionLevel> levels(JsonNode levels) {
            if (!levels.isArray() || levels.isEmpty()) {
                errors.add(new StandardError("/levels", "at least one level is evaluated"));
            }
            return bindAll(levels, "/levels", RegionLevel.class);
        }

        private List<ClauseGroup> groups(JsonNode groups) {
            var found = new ArrayList<ClauseGroup>();
            for (int index = 0; index < groups.size(); index++) {
                String place = "/groups/" + index;
                onlyThese(GROUP_PROPERTIES, groups.get(index), place);
                Text title = bind(groups.get(index), place, "title", Text.class);
                List<Clause> clauses = bindAll(groups.get(index).path("clauses"), place + "/clauses", Clause.class);
                if (title != null && !clauses.isEmpty()) {
                    found.add(new ClauseGroup(title, clauses));
                }
            }
            if (groups.isEmpty()) {
                errors.add(new StandardError("/groups", "a standard has at least one group of clauses"));
            }
            return found;
        }

        private <T> List<T> bindAll(JsonNode array, String place, Class<T> type) {
            return IntStream.range(0, array.size())
                    .mapToObj(index -> bind(array.get(index), place + "/" + index, type))
                    .<T>mapMulti((bound, next) -> {
                        if (bound != null) {
                            next.accept(bound);
                        }
                    })
                    .toList();
        }

        private <T> @Nullable T bind(JsonNode parent, String place, String name, Class<T> type) {
            return bind(parent.path(name), place + "/" + name, type);
        }

        private <T> @Nullable T bind(JsonNode node, String place, Class<T> type) {
            if (node.isMissingNode() || node.isNull()) {
                errors.add(new StandardError(place, "missing"));
                return null;
            }
            List<StandardError> properties = PropertyChecks.of(node, type, place);
            if (!properties.isEmpty()) {
                errors.addAll(properties);
                return null;
            }
            try {
                return MAPPER.treeToValue(node, type);
            } catch (JsonMappingException mismatch) {
                errors.add(new StandardError(place + StandardYaml.pointer(mismatch), StandardYaml.message(mismatch)));
            } catch (JsonProcessingException mismatch) {
                errors.add(new StandardError(place, mismatch.getOriginalMessage()));
            }
            return null;
        }
    }
}
