package org.sanji.kernel.openapi;

import static org.sanji.kernel.openapi.OpenApiContract.reference;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The headers of design §8, of requests and of answers: versions, keys of repeated requests, links, places. */
final class SharedHeaders {

    private static final List<String> LIMITS = List.of("RateLimit", "RateLimit-Policy");

    private SharedHeaders() {}

    static void apply(HttpMethod method, Operation operation, Endpoint endpoint) {
        APIResponses responses = operation.getResponses();
        if (method == HttpMethod.POST && endpoint.decidesStatus() && responses.hasAPIResponse("200")) {
            APIResponse created = responses.getAPIResponse("200").description("Created");
            responses.removeAPIResponse("200");
            responses.addAPIResponse("201", created);
            created.addHeader("Location", OASFactory.createHeader().ref(reference("headers", "Location")));
        }
        if (responses.hasAPIResponse("202")) {
            responses
                    .getAPIResponse("202")
                    .addHeader("Location", header("Location"))
                    .addHeader("Retry-After", header("Retry-After"));
        }
        if (method == HttpMethod.POST && endpoint.keyed()) {
            operation.addParameter(parameter("IdempotencyKey"));
            answered(operation, "Idempotent-Replayed");
        }
        replaceIfMatch(operation);
        if (endpoint.tagged()) {
            answered(operation, "ETag");
        }
        if (endpoint.paged()) {
            answered(operation, "Link");
        }
        if (!endpoint.open()) {
            responses.getAPIResponses().values().forEach(SharedHeaders::limited);
        }
        if (method == HttpMethod.GET && endpoint.conditional()) {
            operation.addParameter(parameter("IfNoneMatch"));
            responses.addAPIResponse("304", shared("NotModified"));
        }
    }

    /** What is left of a caller's limits stands in every answer to who is known, whatever it says. */
    static void limited(APIResponse response) {
        if (response.getRef() == null) {
            LIMITS.forEach(header -> response.addHeader(header, header(header)));
        }
    }

    static boolean isVersioned(Operation operation) {
        return parameters(operation).stream()
                .anyMatch(parameter -> reference("parameters", "IfMatch").equals(parameter.getRef()));
    }

    static APIResponse shared(String name) {
        return OASFactory.createAPIResponse().ref(reference("responses", name));
    }

    private static Parameter parameter(String name) {
        return OASFactory.createParameter().ref(reference("parameters", name));
    }

    /** Java reads the header as optional, to answer 428 and not 400; to clients it is required. */
    private static void replaceIfMatch(Operation operation) {
        List<Parameter> changed = new ArrayList<>(parameters(operation));
        if (changed.removeIf(parameter -> "If-Match".equals(parameter.getName()))) {
            changed.add(parameter("IfMatch"));
            operation.setParameters(changed);
        }
    }

    private static void answered(Operation operation, String header) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeader(header, header(header));
            }
        });
    }

    private static Header header(String name) {
        return OASFactory.createHeader().ref(reference("headers", name.replace("-", "")));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }
}
