package org.sanji.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An unpacked image and how it is run: as {@code k8s/base} says, with the user, the mounts, the memory, the variables and the
 * refusals that stand there. Only the network is that of this machine, and there is no profile of seccomp.
 */
final class ContainerBundle {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path BASE = Path.of("k8s/base");

    private final Path directory;
    private final ObjectNode image;
    private final JsonNode pod;
    private final JsonNode container;

    ContainerBundle(Path directory) throws IOException {
        this.directory = directory;
        this.image = (ObjectNode) JSON.readTree(directory.resolve("config.json").toFile());
        JsonNode deployment =
                new YAMLMapper().readTree(BASE.resolve("application.yaml").toFile());
        this.pod = deployment.at("/spec/template/spec");
        this.container = pod.at("/containers/0");
    }

    Path directory() {
        return directory;
    }

    Path root() {
        return directory.resolve("rootfs");
    }

    /** The directory of this machine that is mounted there. */
    Path mounted(String place) {
        return directory.resolve("mounts" + place);
    }

    /** The variables of k8s/base, with what is said here where a variable stands there, and where it listens. */
    Map<String, String> environment(Map<String, String> said) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        for (String line : Files.readAllLines(BASE.resolve("sanji.env"))) {
            int equals = line.indexOf('=');
            environment.put(line.substring(0, equals), line.substring(equals + 1));
        }
        for (JsonNode variable : container.path("env")) {
            environment.put(variable.path("name").asText(), "");
        }
        environment.replaceAll((name, value) -> said.getOrDefault(name, value));
        environment.put("OIDC_ISSUER", environment.get("OIDC_URL"));
        for (String place : List.of("SANJI_HOST", "SANJI_PORT", "SANJI_MANAGEMENT_PORT")) {
            environment.put(place, said.get(place));
        }
        return environment;
    }

    /** Writes how it is run. Options of the JVM come before its own, a memory of its own before that of the manifest. */
    void prepare(Map<String, String> environment, List<String> options, String memory)
            throws IOException, InterruptedException {
        ObjectNode prepared = image.deepCopy();
        ((ObjectNode) prepared.path("root")).put("readonly", securityContext("readOnlyRootFilesystem"));
        prepareProcess((ObjectNode) prepared.path("process"), environment, options);
        for (JsonNode mount : container.path("volumeMounts")) {
            mount((ArrayNode) prepared.path("mounts"), mount.path("mountPath").asText());
        }
        limit((ObjectNode) prepared.path("linux"), memory);
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(directory.resolve("config.json").toFile(), prepared);
    }

    /** What the manifest lets it have. */
    String memory() {
        return container.at("/resources/limits/memory").asText();
    }

    private boolean securityContext(String said) {
        return container.at("/securityContext/" + said).asBoolean();
    }

    private void prepareProcess(ObjectNode process, Map<String, String> environment, List<String> options) {
        process.put("terminal", false).put("noNewPrivileges", !securityContext("allowPrivilegeEscalation"));
        process.putObject("user")
                .put("uid", pod.at("/securityContext/runAsUser").asInt())
                .put("gid", pod.at("/securityContext/runAsGroup").asInt());
        if (container.at("/securityContext/capabilities/drop/0").asText().equals("ALL")) {
            process.putObject("capabilities");
        }
        // Kubernetes sets none: it has those of the node.
        process.remove("rlimits");
        environment.forEach((name, value) -> ((ArrayNode) process.path("env")).add(name + "=" + value));
        List<JsonNode> words = new ArrayList<>();
        process.path("args").forEach(words::add);
        ArrayNode arguments = process.putArray("args").add(words.removeFirst());
        options.forEach(arguments::add);
        arguments.addAll(words);
    }

    private void mount(ArrayNode mounts, String place) throws IOException, InterruptedException {
        Path here = Files.createDirectories(mounted(place));
        // As fsGroup has it.
        int group = pod.at("/securityContext/fsGroup").asInt();
        Program.run("chown", group + ":" + group, here.toString());
        ObjectNode mount = mounts.addObject()
                .put("destination", place)
                .put("type", "bind")
                .put("source", here.toAbsolutePath().toString());
        mount.putArray("options").add("rbind").add("rw").add("nosuid").add("nodev");
    }

    private void limit(ObjectNode linux, String memory) {
        ((ObjectNode) linux.path("resources")).putObject("memory").put("limit", bytes(memory));
        int processors = container.at("/resources/limits/cpu").asInt();
        ((ObjectNode) linux.path("resources"))
                .putObject("cpu")
                .put("period", 100_000)
                .put("quota", processors * 100_000);
        linux.withArray("namespaces")
                .removeIf(namespace -> namespace.path("type").asText().equals("network"));
    }

    private static long bytes(String memory) {
        long number = Long.parseLong(memory.replaceAll("\\D", ""));
        return memory.endsWith("Gi") ? number << 30 : number << 20;
    }
}
