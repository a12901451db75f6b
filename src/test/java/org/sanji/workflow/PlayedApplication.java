package org.sanji.workflow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.evidence.SampleFiles;
import org.sanji.evidence.Uploads;

/**
 * The application of one town, played by people of the local realm.
 *
 * @param editor who records for the towns of the county
 * @param id none before somebody applied
 */
public record PlayedApplication(CountyFixture county, ApiCaller editor, String town, String id) {

    static final String STANDARD = "changzhou-digital-learning-community";
    static final String CAMPAIGNS = "/v1/regions/3204/campaigns";
    private static final int PATIENCE = 20;

    /** A campaign of the city, opened as its reviewer. */
    public static String campaign(int year, LocalDate opensOn, LocalDate closesOn, List<String> invited) {
        Response opened = ApiCaller.REVIEWER.post(CAMPAIGNS, campaignBody(year, opensOn, closesOn, invited));
        return expect(opened, 201).path("id");
    }

    static Map<String, Object> campaignBody(int year, LocalDate opensOn, LocalDate closesOn, List<String> invited) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", year + "年数字化学习示范社区认定");
        body.put("standard", STANDARD);
        body.put("version", "trial");
        body.put("year", year);
        body.put("invited", invited.isEmpty() ? null : invited);
        body.put("opensOn", opensOn.toString());
        body.put("closesOn", closesOn.toString());
        body.put("decidesOn", closesOn.plusDays(60).toString());
        body.put("assessors", 2);
        body.put("recognition", "DIGITAL_LEARNING_DEMONSTRATION_COMMUNITY");
        body.put("validYears", 4);
        body.put("recheckYears", 2);
        return body;
    }

    /** Makes the town eligible from two years after that day on. */
    public static void pioneer(CountyFixture county, String town, String grantedOn) {
        Map<String, Object> grant = Map.of(
                "institution",
                county.school(town),
                "kind",
                "DIGITAL_LEARNING_PIONEER_COMMUNITY",
                "grantedOn",
                grantedOn);
        expect(county.admin().post(county.path("recognitions"), grant), 201);
    }

    public static Response apply(
            CountyFixture county, ApiCaller caller, String town, int year, @Nullable String campaign) {
        Map<String, Object> body = new HashMap<>();
        body.put("standard", STANDARD);
        body.put("version", "trial");
        body.put("region", town);
        body.put("year", year);
        body.put("campaign", campaign);
        return caller.post(county.path("evaluations"), body);
    }

    public static PlayedApplication applied(
            CountyFixture county, ApiCaller editor, String town, int year, String campaign) {
        Response created = expect(apply(county, editor, town, year, campaign), 201);
        return new PlayedApplication(county, editor, town, created.path("id"));
    }

    public String path() {
        return county.path("evaluations") + "/" + id;
    }

    Response workflow(ApiCaller caller) {
        return expect(caller.get(path() + "/workflow"), 200);
    }

    String etag() {
        return workflow(editor).header("ETag");
    }

    /** The clauses people judge. */
    List<String> judged() {
        return expect(editor.get(path() + "/self-assessment"), 200).path("questions.clause");
    }

    public Response selfAssess(int score, String narrative) {
        List<Map<String, Object>> answers = judged().stream()
                .map(clause -> Map.<String, Object>of("clause", clause, "score", score, "narrative", narrative))
                .toList();
        return editor.put(path() + "/self-assessment", etag(), Map.of("answers", answers));
    }

    /** Submits, again while the figures are still being added up. */
    public Response submit(ApiCaller caller) {
        Response answer = caller.step(path() + "/submission", etag(), null);
        for (int tried = 0; tried < PATIENCE && answer.asString().contains("\"conflict\""); tried++) {
            answer = caller.step(path() + "/submission", etag(), null);
        }
        return answer;
    }

    Response review(ApiCaller caller) {
        return caller.step(path() + "/review", etag(), Map.of("opinion", "情况属实，同意推荐"));
    }

    Response giveBack(ApiCaller caller, String clause) {
        var remark = Map.of("clause", clause, "text", "请补充材料");
        return caller.step(path() + "/return", etag(), Map.of("reason", "材料不足", "remarks", List.of(remark)));
    }

    Response assess(ApiCaller caller, int score) {
        return caller.post(path() + "/assessment", assessment(score));
    }

    Map<String, Object> assessment(int score) {
        List<Map<String, Object>> scores = judged().stream()
                .map(clause -> Map.<String, Object>of("clause", clause, "score", score))
                .toList();
        return Map.of("scores", scores, "recommendation", score < 60 ? "DECLINE" : "GRANT", "opinion", "评审意见");
    }

    public Response decide(ApiCaller caller, String decision) {
        return decide(caller, decision, etag());
    }

    Response decide(ApiCaller caller, String decision, String etag) {
        return caller.step(path() + "/decision", etag, Map.of("decision", decision, "reason", "按评审结果"));
    }

    public Response recheck(ApiCaller caller, String outcome) {
        return caller.step(path() + "/recheck", etag(), Map.of("outcome", outcome, "reason", "复查"));
    }

    Response withdraw(ApiCaller caller) {
        return caller.step(path() + "/withdrawal", etag(), Map.of("reason", "明年再报"));
    }

    /** Attaches a page to one clause and a file to another. */
    public void show() {
        String evidence = county.path("evidence");
        Map<String, Object> page = evidence("1.1");
        page.put("link", "https://www.example.cn/" + town + "/1.html");
        expect(editor.post(evidence, page), 201);
        String file = expect(editor.post(evidence, evidence("1.2")), 201).path("id");
        expect(Uploads.upload(editor, evidence, file, "工作目标.pdf", SampleFiles.pdf()), 201);
    }

    private Map<String, Object> evidence(String clause) {
        Map<String, Object> body = new HashMap<>();
        body.put("standard", STANDARD);
        body.put("version", "trial");
        body.put("clause", clause);
        body.put("region", town);
        body.put("year", 2025);
        body.put("title", "佐证材料");
        body.put("effectiveFrom", "2025-01-01");
        return body;
    }

    /** The digests of what is attached, by clause. */
    List<String> shown() {
        Response list = expect(editor.get(county.path("evidence") + "?year=2025&region=" + town), 200);
        List<Map<String, Object>> items = list.path("items");
        return items.stream()
                .sorted(Comparator.comparing(item -> (String) item.get("clause")))
                .map(PlayedApplication::digest)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static String digest(Map<String, Object> item) {
        return (String) ((Map<String, Object>) item.get("current")).get("digest");
    }

    /** From the draft to the desk of the city. */
    public PlayedApplication brought() {
        expect(selfAssess(90, "已完成"), 200);
        expect(submit(editor), 200);
        expect(review(county.admin()), 200);
        return this;
    }

    /** And assessed by two reviewers. */
    public PlayedApplication assessed(int score) {
        expect(assess(ApiCaller.REVIEWER, score), 200);
        expect(assess(ApiCaller.ASSESSOR, score), 200);
        return this;
    }

    public static Response expect(Response answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(status + " expected: " + answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }
}
