package org.sanji.kernel.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Which refusals an operation may answer with, each as a reference to the shared reply that describes it. */
final class Refusals {

    private static final Map<Integer, String> REPLIES = Map.ofEntries(
            Map.entry(400, "BadRequest"),
            Map.entry(401, "Unauthenticated"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "NotFound"),
            Map.entry(406, "NotAcceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Forgotten"),
            Map.entry(412, "VersionStale"),
            Map.entry(413, "BodyTooLarge"),
            Map.entry(415, "UnsupportedMediaType"),
            Map.entry(422, "RuleViolated"),
            Map.entry(428, "VersionRequired"),
            Map.entry(429, "TooManyRequests"),
            Map.entry(500, "InternalError"),
            Map.entry(503, "Unavailable"));

    /** What only some operations refuse. */
    private static final Map<String, List<Integer>> OF_ONE = Map.of(
            // What was forgotten meanwhile cannot be gone on from.
            "listChanges", List.of(410),
            // A release that is still being made has nothing to show.
            "listReleaseFigures", List.of(409),
            "listReleaseChanges", List.of(409),
            // A draft is for its county; reviewers read what is sealed.
            "getEvaluationReport", List.of(409),
            // Rows nobody has looked through are not sent back.
            "getImportWorkbook", List.of(409),
            // A sheet has room for so many rows.
            "exportRows", List.of(422),
            // A ratio has no rows of its own, and people are not shown to everybody.
            "listFigureRows", List.of(422),
            "listRegionFigureRows", List.of(422));

    private Refusals() {}

    static void apply(HttpMethod method, String path, Operation operation, Endpoint endpoint) {
        APIResponses responses = operation.getResponses();
        for (int status : statuses(method, path, operation, endpoint)) {
            responses.addAPIResponse(String.valueOf(status), SharedHeaders.shared(REPLIES.get(status)));
        }
    }

    private static List<Integer> statuses(HttpMethod method, String path, Operation operation, Endpoint endpoint) {
        // 400: an unknown query parameter is refused everywhere. 406: so is an Accept nothing is said in. 429: at the
        // door
        // nobody is known yet.
        List<Integer> statuses = new ArrayList<>(List.of(400, 406, 429, 500, 503));
        if (!endpoint.open()) {
            statuses.addAll(List.of(401, 403));
        }
        if (path.contains("{") || asks(operation, "under")) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415, 422));
        }
        statuses.addAll(OF_ONE.getOrDefault(operation.getOperationId(), List.of()));
        if (method != HttpMethod.GET) {
            // 412: somebody else changed it at the same moment.
            statuses.addAll(List.of(409, 412));
        }
        if (method == HttpMethod.POST || asksByName(operation)) {
            statuses.add(422);
        }
        if (SharedHeaders.isVersioned(operation)) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses.stream().distinct().sorted().toList();
    }

    /** A standard that is named may be unknown, or not for the place that is asked about. */
    private static boolean asksByName(Operation operation) {
        return asks(operation, "standard");
    }

    private static boolean asks(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }
}
