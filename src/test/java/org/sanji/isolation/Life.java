package org.sanji.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a county does in its years here: everything that is more than writing a row and reading it. */
final class Life {

    private final Settlement settlement;
    private final World world;

    Life(Settlement settlement) {
        this.settlement = settlement;
        this.world = settlement.world();
    }

    /** The county and its city's standard; what is there already is used. */
    static void open(Settlement settlement) {
        Request opening = settlement.request("openCounty", Map.of());
        settlement.send(settlement.platform(), opening);
        Request standard = settlement.request("publishStandard", Map.of());
        if (settlement.send(settlement.reviewer(), standard).succeeded()) {
            settlement.does("publishStandard", settlement.reviewer(), Map.of("version", World.LATER_VERSION));
            settlement.does("checkStandard", settlement.reviewer(), Map.of("version", "2028"));
        }
    }

    /** One of its towns with villages of its own. */
    void settle(int nth) {
        JsonNode towns =
                settlement.get("/v1/regions?limit=500&parent=" + world.county()).json();
        String town = towns.path("items").path(nth).path("code").asText();
        JsonNode villages =
                settlement.get("/v1/regions?limit=500&parent=" + town).json();
        world.put(Names.REGION, town);
        world.put("village", villages.at("/items/0/code").asText());
        world.put("other-village", villages.at("/items/1/code").asText());
        settlement.institutions();
    }

    /** All of it, and each row replaced, removed and made again. */
    void shown(String period) {
        settlement.recapture(settlement.capture());
        erasures();
        years(period);
    }

    /** All of it. */
    void live(String period) {
        settlement.capture();
        years(period);
    }

    private void years(String period) {
        evidence();
        platforms();
        subscriptions();
        imports();
        evaluation();
        deliveries();
        tree();
        map();
        reports(period);
        settlement.makes("createReconciliation", settlement.admin(), "reconciliations", Map.of());
        settlement.does("askWhatIf", settlement.admin());
        release();
    }

    /** A release of the city; what is in preparation has no figures to read. */
    private void release() {
        Map<String, @Nullable Object> first = new HashMap<>();
        first.put("replaces", null);
        // The body names one before it is taken out: there is none yet.
        world.put("releases", UUID.randomUUID().toString());
        String id = settlement.makes("orderRelease", settlement.reviewer(), "releases", first);
        String published = "";
        while (!published.contains("PUBLISHED")) {
            published = settlement
                    .send(settlement.reviewer(), settlement.request("getRelease", Map.of()))
                    .body();
            if (published.isEmpty()) {
                throw new IllegalStateException("Release " + id + " is gone");
            }
        }
    }

    /** People nobody else is: whoever is erased goes from every feature. */
    private void erasures() {
        Map<String, @Nullable Object> nobody = new HashMap<>();
        nobody.put("idNumber", null);
        Map<String, @Nullable Object> person = new HashMap<>(Map.of("kind", "PERSON"));
        person.put("members", null);
        person.put("contact", null);
        erase("Learner", "learners", Map.of("idNumber", "11010519491231002X"));
        erase("StaffMember", "staff", nobody);
        erase("Volunteer", "volunteers", person);
    }

    private void erase(String operation, String collection, Map<String, ? extends @Nullable Object> otherwise) {
        String usual = world.value(collection);
        settlement.makes("create" + operation, settlement.admin(), collection, otherwise);
        settlement.does("erase" + operation, settlement.admin());
        world.put(collection, usual);
    }

    /** What learning platforms send: records, and statements of which one is voided. */
    private void platforms() {
        settlement.does("pushOnlineLearningRecords", settlement.admin());
        settlement.does("storeXapiStatements", settlement.admin());
        String voided = UUID.randomUUID().toString();
        world.put("xapi-statements", voided);
        settlement.does("putXapiStatement", settlement.admin());
        settlement.does(
                "storeXapiStatements",
                settlement.admin(),
                Map.of(
                        "verb",
                        Map.of("id", "http://adlnet.gov/expapi/verbs/voided"),
                        "object",
                        Map.of("objectType", "StatementRef", "id", voided)));
        world.put("voided-xapi-statements", voided);
        world.put("xapi-statements", UUID.randomUUID().toString());
        settlement.does("putXapiStatement", settlement.admin());
        settlement.asks("getXapiStatement", settlement.admin(), "?statementId=" + world.value("xapi-statements"));
        settlement.asks("getXapiStatement", settlement.admin(), "?voidedStatementId=" + voided);
    }

    /** The city's; the county's are made and removed like rows of features. */
    private void subscriptions() {
        String create = "createRegionWebhookSubscription";
        settlement.makes(create, settlement.reviewer(), Names.CITY_WEBHOOKS, Map.of());
        settlement.does("replaceRegionWebhookSubscription", settlement.reviewer());
        settlement.does("removeRegionWebhookSubscription", settlement.reviewer());
        settlement.makes(create, settlement.reviewer(), Names.CITY_WEBHOOKS, Map.of());
        settlement.does("resumeRegionWebhookSubscription", settlement.reviewer());
        settlement.does("resumeCountyWebhookSubscription", settlement.admin());
    }

    /** An application was submitted; nobody listens where it is told. */
    private void deliveries() {
        String county = "/v1/counties/" + world.county() + "/webhook-subscriptions/";
        String city = "/v1/regions/" + world.value(Names.CITY) + "/webhook-subscriptions/";
        world.put(
                "webhook-deliveries",
                settlement.first(settlement.admin(), county + world.value("webhook-subscriptions") + "/deliveries"));
        world.put(
                Names.CITY_DELIVERIES,
                settlement.first(settlement.reviewer(), city + world.value(Names.CITY_WEBHOOKS) + "/deliveries"));
        settlement.does("redeliverCountyWebhook", settlement.admin());
        settlement.does("redeliverRegionWebhook", settlement.reviewer());
    }

    private void evidence() {
        settlement.makes("createEvidence", settlement.admin(), "evidence", Map.of());
        settlement.does("removeEvidence", settlement.admin());
        settlement.makes("createEvidence", settlement.admin(), "evidence", Map.of());
        settlement.does("describeEvidence", settlement.admin());
        JsonNode uploaded = settlement.does("uploadEvidence", settlement.admin());
        world.put(
                Names.DIGEST,
                uploaded.at("/current/digest").asText(uploaded.path("digest").asText()));
        Map<String, String> page = Map.of("link", "https://www.example.cn/" + world.prime());
        settlement.makes("createEvidence", settlement.admin(), "linked-evidence", page);
        settlement.does("replaceEvidenceLink", settlement.admin());
    }

    /** A file of rows that is checked and stored. */
    private void imports() {
        settlement.makes("createImport", settlement.admin(), "jobs", Map.of());
        JsonNode run = settlement.awaited(
                "/v1/counties/" + world.county() + "/imports?limit=1", "/items/0", "state", "CHECKED");
        world.put("imports", run.path("id").asText());
        world.etags().put(run.path("id").asText(), "\"" + run.path("version").asInt() + "\"");
        settlement.does("commitImport", settlement.admin());
        settlement.awaited("/v1/counties/" + world.county() + "/imports?limit=1", "/items/0", "state", "COMMITTED");
        settlement.does("cancelJob", settlement.admin());
    }

    /** One application from the draft to the recheck, and one withdrawn. */
    private void evaluation() {
        settlement.makes("openCampaign", settlement.reviewer(), "campaigns", Map.of());
        settlement.does("moveCampaign", settlement.reviewer());
        settlement.makes("createEvaluation", settlement.editor(), "evaluations", Map.of());
        step("replaceSelfAssessment", settlement.editor());
        step("submitEvaluation", settlement.editor());
        step("returnEvaluation", settlement.admin());
        step("submitEvaluation", settlement.editor());
        step("reviewEvaluation", settlement.admin());
        step("assessEvaluation", settlement.reviewer());
        // Who assesses alone does not decide.
        step("decideEvaluation", settlement.decider());
        Map<String, @Nullable Object> confirmed = new HashMap<>();
        confirmed.put("revokedOn", null);
        step("recheckEvaluation", settlement.reviewer(), confirmed);
        Map<String, @Nullable Object> draft = new HashMap<>();
        draft.put("version", World.LATER_VERSION);
        draft.put("campaign", null);
        String usual = world.value("evaluations");
        settlement.makes("createEvaluation", settlement.editor(), "evaluations", draft);
        step("withdrawEvaluation", settlement.editor());
        world.put("evaluations", usual);
    }

    private void step(String operation, Caller caller) {
        step(operation, caller, Map.of());
    }

    private void step(String operation, Caller caller, Map<String, ? extends @Nullable Object> otherwise) {
        String id = world.value("evaluations");
        Answer workflow = settlement.get("/v1/counties/" + world.county() + "/evaluations/" + id + "/workflow");
        world.etags().put(id, String.valueOf(workflow.headers().get("etag")));
        settlement.does(operation, caller, otherwise);
    }

    /** What happens to institutions. */
    private void tree() {
        String village = world.value("village");
        settlement.does("replaceInstitution", settlement.admin());
        settlement.does("patchInstitution", settlement.admin());
        settlement.instead("institutions", settlement.station("scratch"), () -> {
            twice("previewRenaming", "renameInstitution", Map.of());
            twice("previewMove", "moveInstitution", Map.of("region", world.value("other-village")));
            twice("previewClosure", "closeInstitution", Map.of("closedOn", "2025-12-31"));
            twice("previewReopening", "reopenInstitution", Map.of("region", village));
        });
        settlement.instead(
                "institutions",
                settlement.station("scratch"),
                () -> twice("previewMerger", "mergeInstitution", Map.of()));
        Map<String, @Nullable Object> part = Map.of("name", world.canary() + "分站", "region", village);
        settlement.instead(
                "institutions",
                settlement.station("scratch"),
                () -> twice("previewSplit", "splitInstitution", Map.of("parts", List.of(part))));
    }

    /** What happens to the map; its names are known to everybody, and carry no canary. */
    private void map() {
        String first = world.value(Names.REGION) + "991";
        String second = world.value(Names.REGION) + "992";
        twice("previewRegion", "openRegion", Map.of("code", first, "name", "新村"));
        settlement.does("openRegion", settlement.admin(), Map.of("code", second, "name", "旧村"));
        Map<String, String> renaming = Map.of("region", second, "name", "老村", "renamedOn", "2025-01-01");
        twice("previewRegionRenaming", "renameRegion", renaming);
        twice("previewRegionMerger", "mergeRegion", Map.of("region", second, "into", first, "mergedOn", "2025-02-01"));
    }

    /** A county of the same city that gets a new code. */
    void recode(String county, String code) {
        settlement.does("openCounty", settlement.platform(), Map.of("code", county));
        settlement.instead(Names.COUNTY, county, () -> {
            Map<String, String> recoding = Map.of("code", code, "name", "新区");
            settlement.does("previewRecoding", settlement.platform(), recoding);
            settlement.does("recodeCounty", settlement.platform(), recoding);
        });
    }

    private void reports(String period) {
        settlement.makes("openReportingPeriod", settlement.admin(), "reporting-periods", Map.of("period", period));
        settlement.does("replaceReportingPeriod", settlement.admin());
        settlement.does("patchReportingPeriod", settlement.admin());
        settlement.does("submitPeriodReport", settlement.editor());
        settlement.does("approvePeriodReport", settlement.admin());
        settlement.does("acceptPeriodReport", settlement.admin());
        settlement.does("reopenPeriodReport", settlement.admin());
        settlement.does("submitPeriodReport", settlement.editor());
        settlement.does("returnPeriodReport", settlement.admin());
    }

    private void twice(String preview, String operation, Map<String, ? extends @Nullable Object> otherwise) {
        settlement.does(preview, settlement.admin(), otherwise);
        settlement.does(operation, settlement.admin(), otherwise);
    }
}
