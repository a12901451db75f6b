package org.sanji.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        years(period);
    }

    /** All of it. */
    void live(String period) {
        settlement.capture();
        years(period);
    }

    private void years(String period) {
        evidence();
        imports();
        evaluation();
        tree();
        map();
        reports(period);
        settlement.makes("createReconciliation", settlement.admin(), "reconciliations", Map.of());
        settlement.does("askWhatIf", settlement.admin());
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
