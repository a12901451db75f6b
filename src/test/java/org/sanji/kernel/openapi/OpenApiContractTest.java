package org.sanji.kernel.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a frontend may rely on in every operation of the document. */
@QuarkusTest
class OpenApiContractTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Set<String> PUBLIC_ON_PURPOSE = Set.of("listProblems", "getProblem");

    /** POSTs that store nothing, or nothing but that somebody asked or looked: done twice is as good as once. */
    private static final Pattern ASKS = Pattern.compile(
            "(preview|disclose|export|erase)[A-Z].*|askWhatIf|cancelJob|checkStandard|createReconciliation");

    private JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").asText("?");
        }

        boolean answers(int status) {
            return node.path("responses").has(String.valueOf(status));
        }

        boolean takes(String parameter) {
            return node.path("parameters").findValuesAsText("$ref").contains("#/components/parameters/" + parameter);
        }

        boolean writes() {
            return !method.equals("get");
        }
    }

    @BeforeEach
    void read() throws IOException {
        document = YAML.readTree(given().get("/q/openapi").asByteArray());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Operation(entry.getKey(), path.getKey(), entry.getValue()))
                        .forEach(operations::add));
        assertTrue(operations.size() > 50, "operations are missing");
    }

    @Test
    void theCommittedDocumentIsTheServedOneButForTheIdentityServer() throws IOException {
        JsonNode committed = YAML.readTree(Path.of("openapi/openapi.yaml").toFile());
        for (JsonNode one : List.of(committed, document)) {
            ((ObjectNode) one.at("/components/securitySchemes/openIdConnect")).remove("openIdConnectUrl");
            ((ObjectNode) one.at("/components/securitySchemes/signIn")).remove("flows");
        }
        // Not assertEquals: it would print both documents.
        assertTrue(committed.equals(document), "openapi/openapi.yaml is not what is served: run make openapi");
    }

    @Test
    void aFigureIsDescribedByItsOwnRecord() {
        JsonNode figure = document.at("/components/schemas/Figure");
        assertEquals(
                Set.of(
                        "region",
                        "measure",
                        "period",
                        "value",
                        "sumOfCounties",
                        "status",
                        "numerator",
                        "denominator",
                        "rows",
                        "asOf",
                        "stale",
                        "missing",
                        "approved"),
                YAML.convertValue(figure.path("required"), Set.class));
        assertEquals(List.of("string", "null"), YAML.convertValue(figure.at("/properties/value/type"), List.class));
    }

    @Test
    void everyOperationSaysWhatItIs() {
        everyOperation(
                "has an operationId, a summary and one tag",
                operation -> operation.node.has("operationId")
                        && operation.node.has("summary")
                        && operation.node.path("tags").size() == 1);
        assertEquals(
                operations.size(),
                operations.stream().map(Operation::id).distinct().count(),
                "operationIds are unique");
    }

    @Test
    void everyTagIsDescribed() {
        Set<String> described = texts(document.path("tags"), "name");
        Set<String> used = operations.stream()
                .map(operation -> operation.node.path("tags").path(0).asText())
                .collect(Collectors.toCollection(TreeSet::new));
        used.removeAll(described);
        assertEquals(Set.of(), used, "describe them in META-INF/openapi.yaml");
    }

    @Test
    void onlyTheCatalogueOfRefusalsIsPublic() {
        everyOperation(
                "needs a token or is public on purpose",
                operation -> PUBLIC_ON_PURPOSE.contains(operation.id())
                        == operation.node.path("security").isEmpty());
        everyOperation(
                "refuses strangers",
                operation -> PUBLIC_ON_PURPOSE.contains(operation.id())
                        || (operation.answers(401) && operation.answers(403)));
    }

    @Test
    void everyStatusOfEveryOperationIsThere() {
        everyOperation("may fail", operation -> operation.answers(500) && operation.answers(503));
        everyOperation("may be asked too often", operation -> operation.answers(429));
        // A search may name a place there is not.
        everyOperation(
                "may not find",
                operation -> operation.answers(404)
                        == (operation.path.contains("{")
                                || Set.of("searchInstitutions", "listRegions").contains(operation.id())));
        everyOperation("may refuse a body", operation -> !operation.node.has("requestBody") || operation.answers(400));
        // What is still being made, or was not looked through, is read in vain.
        everyOperation(
                "may contradict",
                operation -> operation.answers(409)
                        == (operation.writes()
                                || Set.of(
                                                "listReleaseFigures",
                                                "listReleaseChanges",
                                                "getEvaluationReport",
                                                "getImportWorkbook")
                                        .contains(operation.id())));
    }

    @Test
    void everyRefusalIsAProblem() {
        Set<String> refusals = new TreeSet<>();
        operations.forEach(operation -> operation.node.path("responses").properties().stream()
                .filter(response -> response.getKey().compareTo("400") >= 0)
                .forEach(response ->
                        refusals.add(response.getValue().path("$ref").asText("inline"))));
        for (String refusal : refusals) {
            JsonNode content = document.at(refusal.replaceFirst("^#", "")).at("/content/application~1problem+json");
            assertEquals(
                    "#/components/schemas/Problem", content.at("/schema/$ref").asText(), refusal);
            assertTrue(content.path("examples").size() > 0, refusal + " has an example");
        }
    }

    @Test
    void everyChangeNamesItsVersionAndEveryPostMayBeRepeated() {
        everyOperation(
                "names the version it changes",
                // xAPI has no versions: what is stored there never changes.
                operation -> operation.path.contains("/xapi/")
                        || !Set.of("put", "patch", "delete").contains(operation.method)
                        || (operation.takes("IfMatch") && operation.answers(412) && operation.answers(428)));
        everyOperation(
                "may be repeated",
                operation -> operation.takes("IdempotencyKey")
                        == (operation.method.equals("post")
                                && !ASKS.matcher(operation.id()).matches()));
    }

    @Test
    void everyBodyHasAnExampleAndAClosedSchema() {
        operations.stream()
                .filter(operation -> operation.node.has("requestBody"))
                // The bytes of a file have neither.
                .filter(operation -> !operation.node.at("/requestBody/content").has("application/octet-stream"))
                .forEach(operation -> operation.node.at("/requestBody/content").forEach(content -> {
                    JsonNode named =
                            document.at(content.at("/schema/$ref").asText().replaceFirst("^#", ""));
                    // One of them, or a list.
                    JsonNode schema = named.has("oneOf")
                            ? document.at(named.at("/oneOf/0/$ref").asText().replaceFirst("^#", ""))
                            : named;
                    assertTrue(content.has("example") || content.has("examples"), operation.id() + " has an example");
                    assertEquals(
                            "false", schema.path("additionalProperties").asText("open"), operation.id() + " is closed");
                }));
    }

    @Test
    void everyCountyPathNamesTheCounty() {
        everyOperation(
                "declares its county",
                operation -> !operation.path.contains("{county}")
                        || operation.takes("County")
                        || texts(operation.node.path("parameters"), "name").contains("county"));
    }

    private void everyOperation(String rule, java.util.function.Predicate<Operation> holds) {
        List<String> broken = operations.stream()
                .filter(operation -> !holds.test(operation))
                .map(Operation::id)
                .toList();
        assertEquals(List.of(), broken, "every operation " + rule);
    }

    private static Set<String> texts(JsonNode items, String property) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(property).asText())
                .collect(Collectors.toSet());
    }
}
