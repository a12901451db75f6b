package org.sanji.vitess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code k8s/vitess} says of the tables. Names are in lower case.
 *
 * @param sharded those that lie in the shard of their county, with the column that says which
 * @param references those every shard has a copy of
 * @param province those of the keyspace that is not sharded, the originals of the references among them
 */
record VSchema(Map<String, String> sharded, Set<String> references, Set<String> province) {

    private static final Path DIRECTORY = Path.of("k8s/vitess");
    private static final ObjectMapper JSON = new ObjectMapper();

    static VSchema committed() {
        return of(read("vschema.json"), read("vschema-province.json"));
    }

    static JsonNode read(String file) {
        try {
            return JSON.readTree(DIRECTORY.resolve(file).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static VSchema of(JsonNode counties, JsonNode province) {
        Map<String, String> sharded = new TreeMap<>();
        Set<String> references = new TreeSet<>();
        counties.path("tables").properties().forEach(table -> {
            if (table.getValue().path("type").asText().equals("reference")) {
                references.add(lower(table.getKey()));
            } else {
                sharded.put(
                        lower(table.getKey()),
                        table.getValue().at("/column_vindexes/0/column").asText());
            }
        });
        Set<String> others = new TreeSet<>();
        province.path("tables").fieldNames().forEachRemaining(table -> others.add(lower(table)));
        return new VSchema(sharded, references, others);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
