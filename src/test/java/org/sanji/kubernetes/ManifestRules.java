package org.sanji.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What docs/operations.md promises of everything that runs: whatever breaks a promise is named with the manifest. */
final class ManifestRules {

    private static final Set<String> LASTING = Set.of("Deployment", "StatefulSet");
    private static final List<String> POD_PLACES =
            List.of("/spec/template/spec", "/spec/jobTemplate/spec/template/spec");

    private final List<ObjectNode> manifests;
    private final List<String> broken = new ArrayList<>();

    private ManifestRules(List<ObjectNode> manifests) {
        this.manifests = manifests;
    }

    static List<String> broken(List<ObjectNode> manifests, References references) throws IOException {
        var rules = new ManifestRules(manifests);
        for (ObjectNode manifest : manifests) {
            pods(manifest).forEach(pod -> rules.checkPod(manifest, pod));
            rules.checkSelector(manifest);
        }
        rules.broken.addAll(references.missing(manifests));
        return rules.broken;
    }

    /** The pods a manifest makes; those of the MySQL Operator are its own affair. */
    static Stream<JsonNode> pods(ObjectNode manifest) {
        return POD_PLACES.stream().map(manifest::at).filter(JsonNode::isObject);
    }

    static Stream<JsonNode> containers(JsonNode pod) {
        return Stream.of("initContainers", "containers").flatMap(list -> stream(pod.path(list)));
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static String name(ObjectNode manifest) {
        return manifest.path("kind").asText() + " "
                + manifest.at("/metadata/name").asText();
    }

    private void checkPod(ObjectNode manifest, JsonNode pod) {
        String where = name(manifest);
        require(pod.at("/securityContext/runAsNonRoot").asBoolean(), where + " may run as root");
        require(pod.at("/securityContext/runAsUser").asInt() > 0, where + " names no user");
        require(
                pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                where + " has no seccomp profile");
        require(!pod.path("automountServiceAccountToken").asBoolean(true), where + " gets a token of the cluster");
        containers(pod).forEach(container -> checkContainer(where, container));
        if (LASTING.contains(manifest.path("kind").asText())) {
            stream(pod.path("containers")).forEach(container -> checkProbes(where, container));
        }
        checkVolumes(where, pod);
    }

    private void checkContainer(String pod, JsonNode container) {
        String where = pod + "/" + container.path("name").asText();
        JsonNode security = container.path("securityContext");
        require(security.path("readOnlyRootFilesystem").asBoolean(), where + " may write its root");
        require(!security.path("allowPrivilegeEscalation").asBoolean(true), where + " may gain rights");
        require(security.at("/capabilities/drop/0").asText().equals("ALL"), where + " keeps capabilities");
        for (String kind : List.of("requests", "limits")) {
            for (String resource : List.of("cpu", "memory")) {
                require(
                        container.at("/resources/" + kind + "/" + resource).isTextual(),
                        where + " has no " + kind + " of " + resource);
            }
        }
        String image = container.path("image").asText();
        require(image.matches(".+:[^/:]+") && !image.endsWith(":latest"), where + " has an image without a version");
    }

    private void checkProbes(String pod, JsonNode container) {
        String where = pod + "/" + container.path("name").asText();
        List<String> ports = stream(container.path("ports"))
                .map(port -> port.path("name").asText())
                .toList();
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            JsonNode said = container.path(probe);
            String port = said.path("httpGet")
                    .path("port")
                    .asText(said.path("tcpSocket").path("port").asText());
            require(ports.contains(port), where + " has no " + probe + " of a port of its own");
        }
    }

    private void checkVolumes(String where, JsonNode pod) {
        List<String> volumes = stream(pod.path("volumes"))
                .map(volume -> volume.path("name").asText())
                .toList();
        containers(pod)
                .flatMap(container -> stream(container.path("volumeMounts")))
                .map(mount -> mount.path("name").asText())
                .filter(mount -> !volumes.contains(mount) && !isClaimed(mount))
                .forEach(mount -> broken.add(where + " mounts " + mount + ", which is no volume"));
    }

    private boolean isClaimed(String volume) {
        return manifests.stream()
                .flatMap(manifest -> stream(manifest.at("/spec/volumeClaimTemplates")))
                .anyMatch(claim -> claim.at("/metadata/name").asText().equals(volume));
    }

    /** A service, a budget or a spread that selects nobody does nothing, and says nothing. */
    private void checkSelector(ObjectNode manifest) {
        JsonNode selector = switch (manifest.path("kind").asText()) {
            case "Service" -> manifest.at("/spec/selector");
            case "PodDisruptionBudget" -> manifest.at("/spec/selector/matchLabels");
            case "NetworkPolicy" -> manifest.at("/spec/podSelector/matchLabels");
            default -> null;
        };
        if (selector != null) {
            require(
                    manifests.stream().anyMatch(other -> isSelected(other, selector)),
                    name(manifest) + " selects nobody");
        }
        if (manifest.path("kind").asText().equals("HorizontalPodAutoscaler")) {
            JsonNode target = manifest.at("/spec/scaleTargetRef");
            String wanted =
                    target.path("kind").asText() + " " + target.path("name").asText();
            require(
                    manifests.stream().anyMatch(other -> name(other).equals(wanted)),
                    name(manifest) + " scales nobody");
        }
    }

    private static boolean isSelected(ObjectNode manifest, JsonNode selector) {
        return Stream.of("/spec/template/metadata/labels", "/spec/jobTemplate/spec/template/metadata/labels")
                .map(manifest::at)
                .filter(JsonNode::isObject)
                .anyMatch(labels -> selector.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey()))));
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
