package org.sanji.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

    private static final Path OVERLAYS = Path.of("k8s/overlays");

    @Nested
    @DisplayName("what is wrong is found")
    class Refused {

        @Test
        @DisplayName("a field that does not exist, at any depth")
        void unknownField() throws IOException {
            List<ObjectNode> manifests = rendered("small");
            container(manifests).set("livenesProbe", container(manifests).path("livenessProbe"));
            assertEquals(1, faults(manifests).size(), faults(manifests).toString());
            assertTrue(faults(manifests).getFirst().contains("livenesProbe"));
        }

        @Test
        @DisplayName("a slip of the pen in the database of the operator")
        void unknownFieldOfTheDatabase() throws IOException {
            List<ObjectNode> manifests = rendered("province");
            ObjectNode cluster = only(manifests, "InnoDBCluster", "sanji-database");
            cluster.withObject("/spec/router").put("instanzes", 2);
            assertTrue(faults(manifests).toString().contains("instanzes"));
        }

        @Test
        @DisplayName("every broken promise by its name")
        void brokenPromises() throws IOException {
            assertBroken(
                    "may write its root",
                    pod -> pod.withObject("/securityContext").put("readOnlyRootFilesystem", false));
            assertBroken(
                    "has no limits of memory",
                    pod -> pod.withObject("/resources/limits").remove("memory"));
            assertBroken("without a version", pod -> pod.put("image", "sanji/sanji:latest"));
            assertBroken("has no startupProbe", pod -> pod.remove("startupProbe"));
            assertBroken(
                    "there is no DB_URLL",
                    pod -> pod.withArray("/env").addObject().put("name", "DB_URLL"));
            assertBroken(
                    "there is no secrett",
                    pod -> ((ObjectNode) pod.at("/env/2/valueFrom/secretKeyRef")).put("key", "secrett"));
            assertBroken(
                    "there is no sanji",
                    pod -> pod.withArray("/envFrom")
                            .addObject()
                            .putObject("configMapRef")
                            .put("name", "sanji"));
        }

        private void assertBroken(String words, Consumer<ObjectNode> change) throws IOException {
            List<ObjectNode> manifests = rendered("small");
            change.accept(container(manifests));
            assertTrue(broken(manifests).toString().contains(words), words + ": " + broken(manifests));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "province"})
    @DisplayName("every manifest is understood to its last field and keeps every promise")
    void promises(String overlay) throws IOException {
        List<ObjectNode> manifests = rendered(overlay);
        assertTrue(manifests.size() > 10);
        assertEquals(List.of(), faults(manifests));
        assertEquals(List.of(), broken(manifests));
    }

    @Test
    @DisplayName("a province has what a single node cannot: replicas, a budget, spread, policies, three servers")
    void province() throws IOException {
        List<ObjectNode> manifests = rendered("province");
        JsonNode application = only(manifests, "Deployment", "sanji");
        assertEquals(3, application.at("/spec/replicas").asInt());
        assertEquals(
                2,
                application.at("/spec/template/spec/topologySpreadConstraints").size());
        assertEquals(
                3,
                only(manifests, "InnoDBCluster", "sanji-database")
                        .at("/spec/instances")
                        .asInt());
        assertEquals(
                1,
                only(manifests, "PodDisruptionBudget", "sanji")
                        .at("/spec/maxUnavailable")
                        .asInt());
        assertEquals(
                3,
                only(manifests, "HorizontalPodAutoscaler", "sanji")
                        .at("/spec/minReplicas")
                        .asInt());
        assertEquals(
                2,
                only(manifests, "NetworkPolicy", "sanji-nobody-else")
                        .at("/spec/policyTypes")
                        .size());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("the three servers are as those that were killed under load")
    @ValueSource(
            strings = {
                "innodb-flush-log-at-trx-commit = 1",
                "sync-binlog = 1",
                "group_replication_consistency = BEFORE_ON_PRIMARY_FAILOVER",
                "log-bin-trust-function-creators = ON",
                "sql-generate-invisible-primary-key = ON"
            })
    void asTheFailoversWerePlayed(String line) throws IOException {
        String settings = only(rendered("province"), "InnoDBCluster", "sanji-database")
                .at("/spec/mycnf")
                .asText();
        assertTrue(settings.lines().map(String::strip).anyMatch(line::equals), settings);
    }

    @Test
    @DisplayName("the job that migrates has an account the application does not have")
    void accounts() throws IOException {
        List<ObjectNode> manifests = rendered("small");
        String application = only(manifests, "Deployment", "sanji").toString();
        String migration = only(manifests, "Job", "sanji-migration").toString();
        assertFalse(application.contains("migrator"));
        assertTrue(migration.contains("migrator-username") && !migration.contains("application-username"));
    }

    @Test
    @DisplayName("no value of a secret is committed")
    void noSecrets() throws IOException {
        try (Stream<Path> examples = Files.list(Path.of("k8s/secrets"))) {
            for (Path example : examples.filter(file -> file.toString().endsWith(".example"))
                    .toList()) {
                for (String line : Files.readAllLines(example)) {
                    assertTrue(line.matches("[a-zA-Z-]*([Uu]ser|username|Host)=.+|[a-zA-Z-]+="), example + ": " + line);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "province"})
    @DisplayName("where kubectl is installed, it renders the same")
    void asKubectl(String overlay) throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kubectl"))));
        Path output = Files.createTempFile("kustomize", ".yaml");
        try {
            Process kubectl = new ProcessBuilder(
                            "kubectl", "kustomize", OVERLAYS.resolve(overlay).toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertEquals(0, kubectl.waitFor());
            assertEquals(byName(Kustomization.documents(output)), byName(rendered(overlay)));
        } finally {
            Files.delete(output);
        }
    }

    private static List<ObjectNode> rendered(String overlay) throws IOException {
        return Kustomization.render(OVERLAYS.resolve(overlay));
    }

    private static List<String> faults(List<ObjectNode> manifests) {
        return manifests.stream()
                .flatMap(manifest -> StrictManifests.faults(manifest).stream())
                .toList();
    }

    private static List<String> broken(List<ObjectNode> manifests) throws IOException {
        var references = References.read(Path.of("k8s/secrets"), Path.of("src/main/resources/application.properties"));
        return ManifestRules.broken(manifests, references);
    }

    private static ObjectNode container(List<ObjectNode> manifests) {
        return (ObjectNode) only(manifests, "Deployment", "sanji").at("/spec/template/spec/containers/0");
    }

    private static ObjectNode only(List<ObjectNode> manifests, String kind, String name) {
        return byName(manifests).get(kind + " " + name);
    }

    private static Map<String, ObjectNode> byName(List<ObjectNode> manifests) {
        Map<String, ObjectNode> named = new TreeMap<>();
        manifests.forEach(manifest -> named.put(ManifestRules.name(manifest), manifest));
        return named;
    }
}
