package org.sanji.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generated config maps get the hash of what is in them behind their names, and whoever refers to them is told: a change of
 * configuration is a change of the pods, and rolls out.
 */
final class GeneratedNames {

    /** Marks a config map until it has its name. */
    static final String GENERATED = "generated";

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private static final int LENGTH = 10;

    private GeneratedNames() {}

    static void give(List<ObjectNode> resources) {
        Map<String, String> names = new HashMap<>();
        for (ObjectNode resource : resources) {
            ObjectNode metadata = resource.withObject("/metadata");
            if (metadata.remove(GENERATED) != null) {
                String name = metadata.path("name").asText();
                names.put(name, name + "-" + hash(resource.path("data")));
                metadata.put("name", names.get(name));
            }
        }
        resources.forEach(resource -> {
            rename(resource, "configMapRef", names);
            rename(resource, "configMap", names);
            rename(resource, "configMapKeyRef", names);
        });
    }

    private static void rename(ObjectNode resource, String reference, Map<String, String> names) {
        for (JsonNode found : resource.findValues(reference)) {
            String name = found.path("name").asText();
            ((ObjectNode) found).put("name", names.getOrDefault(name, name));
        }
    }

    /** As kustomize reckons it: the first digits of SHA-256 with those replaced that could spell words; without the name. */
    private static String hash(JsonNode data) {
        try {
            Map<String, Object> content = new TreeMap<>();
            content.put("kind", "ConfigMap");
            content.put("name", "");
            content.put("data", JSON.convertValue(data, TreeMap.class));
            // As Go writes JSON: these three are escaped.
            String text = JSON.writeValueAsString(content)
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(digest)
                    .substring(0, LENGTH)
                    .replace('0', 'g')
                    .replace('1', 'h')
                    .replace('3', 'k')
                    .replace('a', 'm')
                    .replace('e', 't');
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
