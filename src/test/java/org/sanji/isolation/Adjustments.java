package org.sanji.isolation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the example of the document does not go together with the other examples. */
final class Adjustments {

    private static final Map<String, Map<String, @Nullable Object>> BY_OPERATION = new HashMap<>();

    static {
        // Attended more often than the class of the example met.
        adjust("createEnrolment", "attendedSessions", 1);
        adjust("createCompetitionEntry", "prize", "FIRST");
        adjust("createRecognition", "revokedOn", null);
        // Evaluated are towns; the examples show days to come.
        adjust("openCampaign", "opensOn", "2020-01-01");
        adjust("openCampaign", "closesOn", "2098-12-31");
        adjust("openCampaign", "decidesOn", "2099-12-31");
        adjust("openCampaign", "recognition", "DIGITAL_LEARNING_DEMONSTRATION_COMMUNITY");
        adjust("openCampaign", "assessors", 1);
        adjust("moveCampaign", "opensOn", "2020-01-01");
        adjust("moveCampaign", "closesOn", "2098-12-31");
        adjust("moveCampaign", "decidesOn", "2099-12-31");
        // Nobody listens there, and the host of the example is found nowhere.
        adjust("createCountyWebhookSubscription", "url", "http://127.0.0.1:9/");
        adjust("createRegionWebhookSubscription", "url", "http://127.0.0.1:9/");
        adjust("replaceRegionWebhookSubscription", "url", "http://127.0.0.1:9/");
        adjust("createEvidence", "clause", "1");
        adjust("createEvidence", "link", null);
        adjust("replaceSelfAssessment", "answers", List.of());
        adjust("assessEvaluation", "scores", List.of());
        adjust("assessEvaluation", "seal", null);
        adjust("reviewEvaluation", "remarks", List.of());
        adjust("returnEvaluation", "remarks", List.of(Map.of("clause", "1", "text", "请补充")));
        adjust("returnEvaluation", "dueOn", null);
        adjust("decideEvaluation", "grantedOn", null);
    }

    private Adjustments() {}

    static Map<String, @Nullable Object> of(Operation operation) {
        return BY_OPERATION.getOrDefault(operation.id(), Map.of());
    }

    private static void adjust(String operation, String property, @Nullable Object value) {
        BY_OPERATION.computeIfAbsent(operation, absent -> new HashMap<>()).put(property, value);
    }
}
