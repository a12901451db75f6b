package org.sanji.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds that what manifests refer to is there: config maps, secrets with their keys, volumes, variables of the application. */
final class References {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private static final String OURS = "sanji/sanji";

    /** Not of application.properties, but of Quarkus and of the client of the object store. */
    private static final Set<String> ELSEWHERE =
            Set.of("QUARKUS_INIT_AND_EXIT", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");

    private final Map<String, Set<String>> secrets;
    private final Set<String> variables;
    private final List<String> missing = new ArrayList<>();

    private References(Map<String, Set<String>> secrets, Set<String> variables) {
        this.secrets = secrets;
        this.variables = variables;
    }

    /** The secrets of k8s/secrets and the variables of the application's configuration. */
    static References read(Path secrets, Path configuration) throws IOException {
        Set<String> variables = VARIABLE.matcher(Files.readString(configuration))
                .results()
                .map(variable -> variable.group(1))
                .collect(Collectors.toSet());
        variables.addAll(ELSEWHERE);
        return new References(secrets(secrets), variables);
    }

    /** From the examples that are filled when they are made. */
    private static Map<String, Set<String>> secrets(Path directory) throws IOException {
        Map<String, Set<String>> secrets = new HashMap<>();
        JsonNode said = YAML.readTree(directory.resolve("kustomization.yaml").toFile());
        for (JsonNode secret : said.path("secretGenerator")) {
            Set<String> keys = new HashSet<>();
            for (JsonNode file : secret.path("envs")) {
                try (var lines = Files.lines(directory.resolve(file.asText() + ".example"))) {
                    lines.map(line -> line.replaceFirst("=.*", "")).forEach(keys::add);
                }
            }
            secret.path("files").forEach(file -> keys.add(file.asText()));
            secrets.put(secret.path("name").asText(), keys);
        }
        return secrets;
    }

    List<String> missing(List<ObjectNode> manifests) {
        missing.clear();
        Map<String, Set<String>> maps = manifests.stream()
                .filter(manifest -> manifest.path("kind").asText().equals("ConfigMap"))
                .collect(Collectors.toMap(
                        manifest -> manifest.at("/metadata/name").asText(),
                        manifest -> manifest.path("data").properties().stream()
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())));
        Set<String> claims = manifests.stream()
                .filter(manifest -> manifest.path("kind").asText().equals("PersistentVolumeClaim"))
                .map(manifest -> manifest.at("/metadata/name").asText())
                .collect(Collectors.toSet());
        for (ObjectNode manifest : manifests) {
            checkNames(manifest, maps.keySet(), claims);
            ManifestRules.pods(manifest)
                    .flatMap(ManifestRules::containers)
                    .filter(container -> container.path("image").asText().contains(OURS))
                    .forEach(container -> checkVariables(manifest, container, maps));
        }
        return List.copyOf(missing);
    }

    private void checkNames(ObjectNode manifest, Set<String> maps, Set<String> claims) {
        String where = ManifestRules.name(manifest);
        for (String reference : List.of("configMapRef", "configMap")) {
            manifest.findValues(reference)
                    .forEach(map -> require(maps, map.path("name").asText(), where));
        }
        manifest.findValues("secretKeyRef").forEach(key -> checkKey(where, key));
        manifest.findValues("secretName").forEach(secret -> require(secrets.keySet(), secret.asText(), where));
        manifest.findValues("claimName").forEach(claim -> require(claims, claim.asText(), where));
    }

    private void checkKey(String where, JsonNode reference) {
        String name = reference.path("name").asText();
        require(secrets.keySet(), name, where);
        require(secrets.getOrDefault(name, Set.of()), reference.path("key").asText(), where + " of " + name);
    }

    private void checkVariables(ObjectNode manifest, JsonNode container, Map<String, Set<String>> maps) {
        String where = ManifestRules.name(manifest) + " sets the application";
        ManifestRules.stream(container.path("env"))
                .forEach(variable -> require(variables, variable.path("name").asText(), where));
        ManifestRules.stream(container.path("envFrom"))
                .map(from -> from.at("/configMapRef/name").asText())
                .flatMap(map -> maps.getOrDefault(map, Set.of()).stream())
                .forEach(variable -> require(variables, variable, where));
    }

    private void require(Set<String> there, String name, String where) {
        if (!there.contains(name)) {
            missing.add(where + ": there is no " + name);
        }
    }
}
