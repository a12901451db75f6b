package org.sanji.kubernetes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Renders a directory as {@code kubectl kustomize} does, as far as k8s/ uses it: resources, a namespace, labels, images,
 * generated config maps, JSON patches. What it does not know is refused, so that nothing is rendered otherwise than there.
 */
final class Kustomization {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Set<String> KNOWN =
            Set.of("apiVersion", "kind", "namespace", "resources", "labels", "images", "configMapGenerator", "patches");
    private static final Set<String> WITHOUT_NAMESPACE = Set.of("Namespace");

    private final Path directory;
    private final JsonNode said;
    private final List<ObjectNode> resources = new ArrayList<>();

    private Kustomization(Path directory) throws IOException {
        this.directory = directory;
        this.said = YAML.readTree(directory.resolve("kustomization.yaml").toFile());
        said.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(directory + " says " + name + ", which is not rendered here");
            }
        });
    }

    /** Everything the directory stands for, with the final names of config maps. */
    static List<ObjectNode> render(Path directory) throws IOException {
        List<ObjectNode> rendered = collected(directory);
        GeneratedNames.give(rendered);
        return rendered;
    }

    /** Generated config maps keep their plain names until everything is there: overlays add to them. */
    private static List<ObjectNode> collected(Path directory) throws IOException {
        var kustomization = new Kustomization(directory);
        kustomization.readResources();
        kustomization.generate();
        kustomization.patch();
        kustomization.label();
        kustomization.place();
        kustomization.replaceImages();
        return kustomization.resources;
    }

    /** The documents of a YAML file. */
    static List<ObjectNode> documents(Path file) throws IOException {
        try (MappingIterator<ObjectNode> documents =
                YAML.readerFor(ObjectNode.class).readValues(file.toFile())) {
            return documents.readAll();
        }
    }

    private void readResources() throws IOException {
        for (JsonNode name : said.path("resources")) {
            Path resource = directory.resolve(name.asText()).normalize();
            resources.addAll(Files.isDirectory(resource) ? collected(resource) : documents(resource));
        }
    }

    private void generate() throws IOException {
        for (JsonNode generator : said.path("configMapGenerator")) {
            String name = generator.path("name").asText();
            Map<String, String> data = data(generator);
            if (generator.path("behavior").asText().equals("merge")) {
                ObjectNode merged =
                        (ObjectNode) named("ConfigMap", name).orElseThrow().path("data");
                data.forEach(merged::put);
            } else {
                ObjectNode made = JsonNodeFactory.instance.objectNode();
                made.put("apiVersion", "v1").put("kind", "ConfigMap");
                made.putObject("metadata").put("name", name).put(GeneratedNames.GENERATED, true);
                data.forEach(made.putObject("data")::put);
                resources.add(made);
            }
        }
    }

    private Map<String, String> data(JsonNode generator) throws IOException {
        Map<String, String> data = new TreeMap<>();
        for (JsonNode file : generator.path("envs")) {
            for (String line : Files.readAllLines(directory.resolve(file.asText()))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    data.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
                }
            }
        }
        for (JsonNode file : generator.path("files")) {
            data.put(file.asText(), Files.readString(directory.resolve(file.asText())));
        }
        return data;
    }

    private Optional<ObjectNode> named(String kind, String name) {
        return resources.stream()
                .filter(resource -> resource.path("kind").asText().equals(kind))
                .filter(resource -> resource.at("/metadata/name").asText().equals(name))
                .findFirst();
    }

    private void patch() throws IOException {
        for (JsonNode patch : said.path("patches")) {
            JsonNode target = patch.path("target");
            ObjectNode resource = named(
                            target.path("kind").asText(), target.path("name").asText())
                    .orElseThrow(() -> new IllegalArgumentException(directory + " patches nothing: " + target));
            JsonNode steps = patch.has("path")
                    ? YAML.readTree(
                            directory.resolve(patch.path("path").asText()).toFile())
                    : YAML.readTree(patch.path("patch").asText());
            steps.forEach(step -> JsonPatchStep.of(step).apply(resource));
        }
    }

    private void label() {
        for (JsonNode label : said.path("labels")) {
            Map<String, String> pairs = YAML.convertValue(label.path("pairs"), new TypeReference<>() {});
            for (ObjectNode resource : resources) {
                add(resource.withObject("/metadata"), pairs);
                if (label.path("includeTemplates").asBoolean()) {
                    templates(resource).forEach(template -> add(template.withObject("/metadata"), pairs));
                }
            }
        }
    }

    private static void add(ObjectNode metadata, Map<String, String> pairs) {
        pairs.forEach(metadata.withObject("/labels")::put);
    }

    /** What pods, jobs and volumes are made from. */
    private static Stream<ObjectNode> templates(ObjectNode resource) {
        return Stream.concat(
                        Stream.of("/spec/template", "/spec/jobTemplate", "/spec/jobTemplate/spec/template")
                                .map(resource::at),
                        stream(resource.at("/spec/volumeClaimTemplates")))
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast);
    }

    private void place() {
        String namespace = said.path("namespace").asText();
        if (!namespace.isEmpty()) {
            resources.stream()
                    .filter(resource ->
                            !WITHOUT_NAMESPACE.contains(resource.path("kind").asText()))
                    .forEach(resource -> resource.withObject("/metadata").put("namespace", namespace));
        }
    }

    private void replaceImages() {
        for (JsonNode image : said.path("images")) {
            String name = image.path("name").asText();
            String replacement =
                    image.path("newName").asText() + ":" + image.path("newTag").asText();
            resources.stream()
                    .flatMap(resource -> resource.findParents("image").stream())
                    .map(ObjectNode.class::cast)
                    .filter(container -> container.path("image").asText().matches("\\Q" + name + "\\E(:.*)?"))
                    .forEach(container -> container.put("image", replacement));
        }
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        Iterator<JsonNode> elements = node instanceof ArrayNode
                ? node.elements()
                : List.<JsonNode>of().iterator();
        List<JsonNode> all = new ArrayList<>();
        elements.forEachRemaining(all::add);
        return all.stream();
    }
}
