package org.sanji.workflow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.workflow.PlayedApplication.expect;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;
import org.sanji.local.LocalAccounts;
import org.sanji.seal.SealVerification;

/** The steps of an application, who is refused which, and what is kept of them. */
@QuarkusTest
class WorkflowResourceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));
    private static final ApiCaller EDITOR = ApiCaller.XINBEI_EDITOR;
    private static final ApiCaller ADMIN = ApiCaller.XINBEI_ADMIN;
    private static final String SANJING = "320411002";
    private static final String LONGHUTANG = "320411003";
    private static final String CHUNJIANG = "320411004";
    private static final String WEICUN = "320411005";

    private CountyFixture xinbei;

    @BeforeEach
    void pioneers() {
        xinbei = CountyFixture.xinbei();
        for (String town : List.of(SANJING, LONGHUTANG, CHUNJIANG, WEICUN)) {
            List<?> held =
                    ADMIN.get(xinbei.path("recognitions") + "?region=" + town).path("items");
            if (held.isEmpty()) {
                PlayedApplication.pioneer(xinbei, town, "2014-10-31");
            }
        }
    }

    private PlayedApplication applied(String town, int year) {
        String campaign = PlayedApplication.campaign(year, TODAY.minusDays(1), TODAY.plusDays(1), List.of());
        return PlayedApplication.applied(xinbei, EDITOR, town, year, campaign);
    }

    @Nested
    class WhoMayNot {

        @Test
        void isRefusedWithoutATokenARoleOrTheCounty() {
            PlayedApplication application = applied(SANJING, 2020);
            String submission = application.path() + "/submission";
            expect(ApiCaller.NOBODY.post(submission, Map.of()), 401);
            for (ApiCaller caller : List.of(ApiCaller.REVIEWER, ApiCaller.PULLER, ApiCaller.AUDITOR)) {
                expect(caller.post(submission, Map.of()), 403);
            }
            expect(ApiCaller.WUJIN_ADMIN.post(submission, Map.of()), 404);
            expect(ApiCaller.WUJIN_ADMIN.get(application.path() + "/workflow"), 404);
            expect(application.assess(ADMIN, 90), 403);
            expect(application.decide(EDITOR, "GRANT"), 403);
            expect(application.review(ApiCaller.REVIEWER), 403);
        }

        @Test
        void needsTheVersionItIsBasedOn() {
            PlayedApplication application = applied(SANJING, 2021);
            String submission = application.path() + "/submission";
            expect(EDITOR.step(submission, null, null), 428);
            expect(EDITOR.step(submission, "\"77\"", null), 412);
        }
    }

    @Nested
    class ATown {

        @Test
        void submitsOnlyWhatIsAnsweredWholly() {
            PlayedApplication application = applied(LONGHUTANG, 2020);
            Response early = application.submit(EDITOR);
            expect(early, 422);
            List<String> codes = early.path("errors.code");
            assertEquals(application.judged().size(), codes.size());
            assertTrue(codes.stream().allMatch("clause-missing"::equals));
            expect(ApiCaller.XINBEI_EDITOR.get(application.path() + "/seal"), 404);
        }

        @Test
        void isToldOfEveryWrongAnswerAtOnce() {
            PlayedApplication application = applied(LONGHUTANG, 2021);
            var answers = List.of(
                    Map.of("clause", "1.1", "score", 90, "narrative", "一"),
                    Map.of("clause", "1.1", "score", 80, "narrative", "二"),
                    Map.of("clause", "4.1", "score", 80, "narrative", "三"));
            EDITOR.put(application.path() + "/self-assessment", application.etag(), Map.of("answers", answers))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/answers/1/clause", "/answers/2/clause"))
                    .body("errors.code", contains("clause-twice", "no-such-clause"));
            EDITOR.put(
                            application.path() + "/self-assessment",
                            application.etag(),
                            Map.of("answers", List.of(Map.of("clause", "1.1", "score", 101, "narrative", " "))))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/answers/0/score"))
                    .body("errors.pointer", hasItem("/answers/0/narrative"));
        }

        @Test
        void cannotSubmitOutsideOfACampaign() {
            Response created = expect(PlayedApplication.apply(xinbei, EDITOR, LONGHUTANG, 2022, null), 201);
            var application = new PlayedApplication(xinbei, EDITOR, LONGHUTANG, created.path("id"));
            application
                    .submit(EDITOR)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("state-conflict"))
                    .body("detail", containsString("申报活动"));
        }

        @Test
        void getsTheSameAnswerForTheSameKeyAndSealsOnce() {
            PlayedApplication application = applied(LONGHUTANG, 2023);
            expect(application.selfAssess(90, "已完成"), 200);
            String etag = application.etag();
            String key = UUID.randomUUID().toString();
            Response first = expect(submitted(application, etag, key), 200);
            Response second = expect(submitted(application, etag, key), 200);
            assertEquals(first.asString(), second.asString());
            List<?> seals = application.workflow(EDITOR).path("seals");
            assertEquals(1, seals.size());
        }

        private Response submitted(PlayedApplication application, String etag, String key) {
            return EDITOR.step(application.path() + "/submission", etag, null, key);
        }
    }

    @Nested
    class APersonWithAHandInIt {

        @Test
        void doesNotReviewWhatHeSubmitted() {
            PlayedApplication application = applied(CHUNJIANG, 2020);
            expect(application.selfAssess(90, "已完成"), 200);
            expect(application.submit(ADMIN), 200);
            application.review(ADMIN).then().statusCode(409).body("detail", containsString("您本人提交"));
            List<String> allowed = application.workflow(ADMIN).path("allowed");
            assertEquals(List.of("RETURN", "WITHDRAW"), allowed);
        }

        @Test
        void assessesTheSealThatWasRead() {
            PlayedApplication application = applied(CHUNJIANG, 2019).brought();
            Map<String, Object> assessment = new HashMap<>(application.assessment(90));
            assessment.put("seal", 2);
            Response refused = expect(ApiCaller.REVIEWER.post(application.path() + "/assessment", assessment), 409);
            assertTrue(refused.<String>path("detail").contains("第1次封存"), refused.asString());
            assessment.put("seal", 1);
            expect(ApiCaller.REVIEWER.post(application.path() + "/assessment", assessment), 200);
        }

        @Test
        void assessesOnceAndIsShownTheScoresOfOthers() {
            PlayedApplication application = applied(CHUNJIANG, 2021).brought();
            expect(application.assess(ApiCaller.REVIEWER, 90), 200);
            expect(application.assess(ApiCaller.REVIEWER, 80), 409);
            assertEquals(
                    List.of("RETURN"), application.workflow(ApiCaller.REVIEWER).path("allowed"));
            for (ApiCaller below : List.of(EDITOR, ADMIN)) {
                Response hidden = application.workflow(below);
                assertEquals(List.of(), hidden.path("assessments"));
                assertFalse(hidden.asString().contains("评审意见"), hidden.asString());
            }
            expect(application.decide(ApiCaller.REVIEWER, "GRANT"), 409);
            expect(application.assess(ApiCaller.ASSESSOR, 70), 200);
            List<?> shown = application.workflow(ApiCaller.ASSESSOR).path("assessments");
            assertEquals(2, shown.size());
        }

        @Test
        void doesNotDecideAloneWhatHeAssessedAlone() {
            Map<String, Object> body =
                    PlayedApplication.campaignBody(2022, TODAY.minusDays(1), TODAY.plusDays(1), List.of(CHUNJIANG));
            body.put("assessors", 1);
            String campaign = expect(ApiCaller.REVIEWER.post(PlayedApplication.CAMPAIGNS, body), 201)
                    .path("id");
            PlayedApplication application = PlayedApplication.applied(xinbei, EDITOR, CHUNJIANG, 2022, campaign)
                    .brought();
            expect(application.assess(ApiCaller.REVIEWER, 30), 200);
            application
                    .decide(ApiCaller.REVIEWER, "DECLINE")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("由他人"));
            expect(application.decide(ApiCaller.ASSESSOR, "DECLINE"), 200);
        }
    }

    @Nested
    class TwoAtOnce {

        @Test
        void decideOnce() {
            PlayedApplication application = applied(WEICUN, 2020).brought().assessed(90);
            String etag = application.etag();
            List<Integer> statuses = atOnce(
                    () -> application.decide(ApiCaller.REVIEWER, "GRANT", etag),
                    () -> application.decide(ApiCaller.ASSESSOR, "DECLINE", etag),
                    () -> application.decide(ApiCaller.ASSESSOR, "GRANT", etag),
                    () -> application.decide(ApiCaller.REVIEWER, "DECLINE", etag));
            assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
            assertTrue(statuses.stream().allMatch(status -> status == 200 || status == 409 || status == 412));
            String state = application.workflow(EDITOR).path("evaluation.state");
            List<?> ledger = ADMIN.get(xinbei.path("recognitions")
                            + "?kind=DIGITAL_LEARNING_DEMONSTRATION_COMMUNITY&region=" + WEICUN)
                    .path("items");
            assertEquals(state.equals("GRANTED") ? 1 : 0, ledger.size());
        }

        @Test
        void submitOnce() {
            PlayedApplication application = applied(WEICUN, 2021);
            expect(application.selfAssess(90, "已完成"), 200);
            String etag = application.etag();
            List<Integer> statuses = atOnce(
                    () -> EDITOR.step(application.path() + "/submission", etag, null),
                    () -> ADMIN.step(application.path() + "/submission", etag, null));
            List<?> seals = application.workflow(EDITOR).path("seals");
            assertEquals(1, seals.size(), statuses::toString);
        }

        @SafeVarargs
        private static List<Integer> atOnce(Supplier<Response>... calls) {
            try (var threads = Executors.newFixedThreadPool(calls.length)) {
                List<CompletableFuture<Response>> sent = Stream.of(calls)
                        .map(call -> CompletableFuture.supplyAsync(call, threads))
                        .toList();
                return sent.stream()
                        .map(CompletableFuture::join)
                        .map(Response::statusCode)
                        .sorted()
                        .toList();
            }
        }
    }

    @Nested
    class WhatIsSealed {

        @Test
        void neverChangesAndIsFoundOutWhenItsFileDoes() {
            PlayedApplication application = applied(SANJING, 2022).brought().assessed(80);
            String seal = expect(EDITOR.get(application.path() + "/seal"), 200).asString();
            assertEquals(List.of(), SealVerification.faults(seal));
            assertFalse(SealVerification.faults(seal.replace("已完成", "未完成")).isEmpty());
            assertFalse(SealVerification.faults(seal.replace("\"NOT_MET\"", "\"MET\""))
                    .isEmpty());
            assertFalse(SealVerification.faults("{}").isEmpty());
            assertFalse(SealVerification.faults("no JSON").isEmpty());
            for (String table : List.of("evaluation_seal", "evaluation_step", "assessment")) {
                refused("update " + table + " set id = id where county = '320411'");
                refused("delete from " + table + " where county = '320411'");
            }
            assertEquals(seal, EDITOR.get(application.path() + "/seal").asString());
        }

        private void refused(String sql) {
            SQLException refusal = assertThrows(SQLException.class, () -> {
                try (var connection = LocalAccounts.connectAsOwner();
                        var statement = connection.createStatement()) {
                    statement.executeUpdate(sql);
                }
            });
            assertEquals("45000", refusal.getSQLState(), sql);
        }
    }

    @Nested
    class WhatIsGranted {

        @Test
        void endsByARecheckAndByNothingElse() {
            PlayedApplication application = applied(SANJING, 2019).brought().assessed(80);
            expect(application.decide(ApiCaller.REVIEWER, "GRANT"), 200);
            String row =
                    xinbei.path("recognitions") + "/" + granted(application).get("id");
            String etag = ADMIN.get(row).header("ETag");
            for (Response refused : List.of(
                    ADMIN.delete(row, etag),
                    ADMIN.patch(row, etag, Map.of("validUntil", "2099-12-31")),
                    ADMIN.patch(row, etag, Map.of("revokedOn", TODAY.toString())))) {
                refused.then().statusCode(409).body("code", equalTo("state-conflict"));
            }
            expect(application.recheck(ADMIN, "REVOKE"), 403);
            Response confirmed = expect(application.recheck(ApiCaller.ASSESSOR, "CONFIRM"), 200);
            assertEquals("GRANTED", confirmed.path("state"));
            Map<String, Object> future = Map.of(
                    "outcome",
                    "REVOKE",
                    "reason",
                    "复查",
                    "revokedOn",
                    TODAY.plusDays(2).toString());
            ApiCaller.REVIEWER
                    .step(application.path() + "/recheck", application.etag(), future)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/revokedOn")));
            assertEquals(
                    "REVOKED",
                    expect(application.recheck(ApiCaller.REVIEWER, "REVOKE"), 200)
                            .path("state"));
            assertEquals(
                    granted(application).get("grantedOn"), granted(application).get("revokedOn"));
            expect(application.recheck(ApiCaller.REVIEWER, "CONFIRM"), 409);
        }

        @Test
        void isNotLookedAtAgainAfterItHasRunOut() {
            Map<String, Object> body =
                    PlayedApplication.campaignBody(2024, TODAY.minusDays(1), TODAY.plusDays(1), List.of(SANJING));
            body.put("validYears", 2);
            body.put("recheckYears", 3);
            String campaign = expect(ApiCaller.REVIEWER.post(PlayedApplication.CAMPAIGNS, body), 201)
                    .path("id");
            PlayedApplication application = PlayedApplication.applied(xinbei, EDITOR, SANJING, 2024, campaign)
                    .brought()
                    .assessed(80);
            var decision = Map.of(
                    "decision",
                    "GRANT",
                    "reason",
                    "按评审结果",
                    "grantedOn",
                    TODAY.minusDays(30).toString());
            expect(ApiCaller.REVIEWER.step(application.path() + "/decision", application.etag(), decision), 200);
            Response listed = ApiCaller.REVIEWER.get(PlayedApplication.CAMPAIGNS + "/" + campaign + "/publication");
            assertEquals(List.of(application.id()), listed.path("items.evaluation"), listed.asString());
            assertEquals(Collections.singletonList(null), listed.path("items.recheckOn"), listed.asString());
            // And makes room for the other grants of this town.
            expect(application.recheck(ApiCaller.ASSESSOR, "REVOKE"), 200);
            assertEquals(TODAY.toString(), granted(application).get("revokedOn"));
        }

        private static Map<String, Object> granted(PlayedApplication application) {
            List<Map<String, Object>> items = ADMIN.get("/v1/counties/320411/recognitions?limit=500&kind="
                            + "DIGITAL_LEARNING_DEMONSTRATION_COMMUNITY&region=" + application.town())
                    .path("items");
            return items.stream()
                    .filter(item -> application.id().equals(item.get("evaluation")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class AReviewer {

        @Test
        void findsWhatWaitsForItInTwoStatements() {
            PlayedApplication application = applied(SANJING, 2023).brought();
            String campaign = application.workflow(EDITOR).path("evaluation.campaign");
            String path = "/v1/regions/3204/evaluations?waitsFor=CITY&campaign=" + campaign;
            List<String> waiting = ApiCaller.REVIEWER.get(path).path("items.id");
            assertEquals(List.of(application.id()), waiting);
            List<String> others = ApiCaller.REVIEWER
                    .get("/v1/regions/3204/evaluations?waitsFor=TOWN&campaign=" + campaign)
                    .path("items.id");
            assertEquals(List.of(), others);
            StatementCount.assertAtMost(2, "A page of evaluations", () -> ApiCaller.REVIEWER.get(path));
            String progress = PlayedApplication.CAMPAIGNS + "/" + campaign + "/progress";
            StatementCount.assertAtMost(4, "The progress of a campaign", () -> ApiCaller.REVIEWER.get(progress));
        }
    }
}
