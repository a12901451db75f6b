package org.sanji.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** All examples of a document, held against the schemas beside them. */
final class ShownExamples {

    private final Document document;
    private final Shapes shapes;
    private final List<String> wrong = new ArrayList<>();
    private int count;

    ShownExamples(Document document) {
        this.document = document;
        this.shapes = new Shapes(document);
    }

    int count() {
        return count;
    }

    /** One line for each example its schema refuses. */
    List<String> wrong() {
        document.operations().forEach(operation -> {
            String pointer = "/paths/" + DescribedAnswers.escaped(operation.path()) + "/" + operation.method();
            content(operation + ", body", pointer + "/requestBody/content");
            operation
                    .node()
                    .path("responses")
                    .fieldNames()
                    .forEachRemaining(status ->
                            content(operation + ", answer " + status, pointer + "/responses/" + status + "/content"));
            parameters(operation.toString(), pointer + "/parameters");
        });
        JsonNode components = document.root().path("components");
        components
                .path("responses")
                .fieldNames()
                .forEachRemaining(name -> content("answer " + name, "/components/responses/" + name + "/content"));
        components
                .path("parameters")
                .properties()
                .forEach(parameter ->
                        example("parameter " + parameter.getKey(), "/components/parameters/" + parameter.getKey()));
        components
                .path("headers")
                .properties()
                .forEach(header ->
                        ofSchema("header " + header.getKey(), "/components/headers/" + header.getKey() + "/schema"));
        components.path("schemas").properties().forEach(schema -> {
            String pointer = "/components/schemas/" + schema.getKey();
            ofSchema(schema.getKey(), pointer);
            schema.getValue()
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(property ->
                            ofSchema(schema.getKey() + "." + property, pointer + "/properties/" + property));
        });
        return wrong;
    }

    private void parameters(String where, String pointer) {
        JsonNode parameters = document.root().at(pointer);
        for (int at = 0; at < parameters.size(); at++) {
            example(where + ", parameter " + parameters.get(at).path("name").asText(), pointer + "/" + at);
        }
    }

    private void content(String where, String pointer) {
        document.root()
                .at(pointer)
                .fieldNames()
                .forEachRemaining(type -> example(where + " " + type, pointer + "/" + DescribedAnswers.escaped(type)));
    }

    private void example(String where, String pointer) {
        JsonNode node = document.root().at(pointer);
        if (node.has("example")) {
            hold(where, pointer + "/schema", node.path("example"));
        }
        node.path("examples").forEach(one -> hold(where, pointer + "/schema", one.path("value")));
    }

    private void ofSchema(String where, String pointer) {
        document.root().at(pointer).path("examples").forEach(one -> hold(where, pointer, one));
    }

    private void hold(String where, String pointer, JsonNode example) {
        count++;
        shapes.refuse(pointer, example).forEach(error -> wrong.add(where + " " + error));
    }
}
