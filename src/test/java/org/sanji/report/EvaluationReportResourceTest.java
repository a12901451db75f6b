package org.sanji.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.workflow.PlayedApplication.expect;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;
import org.sanji.workflow.PlayedApplication;

/** An evaluation as a page: who may read it, and what of it is sealed. */
@QuarkusTest
class EvaluationReportResourceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));
    private static final ApiCaller EDITOR = ApiCaller.XINBEI_EDITOR;
    private static final String LUOXI = "320411104";
    private static final String XIXIASHU = "320411105";
    /** A town of Wujin that is not the editor's. */
    private static final String XUEYAN = "320412110";

    private static final Map<String, String> ENGLISH = Map.of("Accept-Language", "en");
    private static final String HOSTILE = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>{report.county}";

    private CountyFixture xinbei;

    @BeforeEach
    void pioneers() {
        xinbei = CountyFixture.xinbei();
        for (String town : List.of(LUOXI, XIXIASHU)) {
            pioneer(xinbei, town);
        }
    }

    private static void pioneer(CountyFixture county, String town) {
        List<?> held = county.admin()
                .get(county.path("recognitions") + "?region=" + town)
                .path("items");
        if (held.isEmpty()) {
            PlayedApplication.pioneer(county, town, "2014-10-31");
        }
    }

    private PlayedApplication applied(String town, int year) {
        String campaign = PlayedApplication.campaign(year, TODAY.minusDays(1), TODAY.plusDays(1), List.of());
        return PlayedApplication.applied(xinbei, EDITOR, town, year, campaign);
    }

    private static String report(PlayedApplication application) {
        return application.path() + "/report";
    }

    private static String page(PlayedApplication application) {
        return expect(EDITOR.get(report(application)), 200).asString();
    }

    @Nested
    class WhoMayNotReadTheApplication {

        @Test
        void isRefusedThePageAsIsRefusedTheApplication() {
            PlayedApplication application = applied(LUOXI, 2019);
            expect(ApiCaller.NOBODY.get(report(application)), 401);
            expect(ApiCaller.PULLER.get(report(application)), 403);
            expect(ApiCaller.AUDITOR.get(report(application)), 403);
            expect(ApiCaller.PLATFORM_ADMIN.get(report(application)), 403);
            Response foreign = expect(ApiCaller.WUJIN_ADMIN.get(report(application)), 404);
            String unknown = xinbei.path("evaluations") + "/00000000-0000-7000-8000-000000000000/report";
            assertEquals(expect(EDITOR.get(unknown), 404).asString(), foreign.asString());
            assertEquals("application/problem+json", foreign.contentType());
        }

        @Test
        void isRefusedThatOfAnotherTown() {
            CountyFixture wujin = CountyFixture.wujin();
            pioneer(wujin, XUEYAN);
            Response made = PlayedApplication.apply(wujin, wujin.admin(), XUEYAN, 2019, null);
            String path = wujin.path("evaluations") + "/" + expect(made, 201).path("id");
            expect(ApiCaller.HUTANG_EDITOR.get(path), 403);
            expect(ApiCaller.HUTANG_EDITOR.get(path + "/report"), 403);
        }
    }

    @Nested
    class WhoAsksForSomethingElse {

        @Test
        void isToldSo() {
            String report = report(applied(LUOXI, 2018));
            expect(EDITOR.get(report, Map.of("Accept", "application/json")), 406);
            expect(EDITOR.get(report + "?number=0"), 400);
            expect(EDITOR.get(report + "?nummer=1"), 400);
            expect(EDITOR.get(report + "?number=1"), 404);
        }
    }

    @Nested
    class ADraft {

        @Test
        void isForItsCounty() {
            Response refused = expect(ApiCaller.REVIEWER.get(report(applied(LUOXI, 2013))), 409);
            assertEquals("state-conflict", refused.path("code"));
        }

        @Test
        void isMarkedAsOneInBothLanguages() {
            String report = report(applied(LUOXI, 2017));
            Response chinese = expect(EDITOR.get(report, Map.of("Accept", "text/html")), 200);
            assertEquals("text/html;charset=UTF-8", chinese.contentType());
            assertEquals("zh", chinese.header("Content-Language"));
            assertTrue(chinese.asString().contains("<html lang=\"zh-CN\">"));
            assertTrue(chinese.asString().contains("<strong>草稿</strong>"));
            assertTrue(chinese.asString().contains("<h1>罗溪镇2017年评估报告</h1>"), chinese::asString);
            String english = expect(EDITOR.get(report, ENGLISH), 200).asString();
            assertTrue(english.contains("<html lang=\"en\">"));
            assertTrue(english.contains("<strong>Draft</strong>"));
            assertTrue(english.contains("There is no seal yet") || english.contains("there is no seal yet"));
        }

        @Test
        void showsWhatTheTownSaysAsTextAndNothingElse() {
            PlayedApplication application = applied(LUOXI, 2016);
            expect(application.selfAssess(70, HOSTILE), 200);
            Response answer = expect(EDITOR.get(report(application)), 200);
            String page = answer.asString();
            assertFalse(page.contains("<script"), "a script is in the page");
            assertFalse(page.contains("<img"), "an element is in the page");
            assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x"));
            assertTrue(page.contains("{report.county}"), "what is written is no template");
            String policy = answer.header("Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"));
            assertEquals("private, no-cache", answer.header("Cache-Control"));
        }

        @Test
        void hasOneRowForEachClauseOfTheStandard() {
            String page = page(applied(LUOXI, 2015));
            assertEquals(34, page.split("<article class=\"clause\"", -1).length - 1);
            assertEquals(1, page.split("<h1>", -1).length - 1);
        }
    }

    @Nested
    class WhatWasSubmitted {

        @Test
        void staysAsItWasSealedWhateverIsRecordedAfterwards() {
            PlayedApplication application = applied(XIXIASHU, 2025);
            application.show();
            expect(application.selfAssess(90, "已完成全部工作"), 200);
            expect(application.submit(EDITOR), 200);
            String before = page(application);
            String digest = EDITOR.get(application.path() + "/seal").path("digest");
            assertTrue(before.contains("<code>" + digest + "</code>"), "the digest is there");
            assertTrue(before.contains("生成本页时已核验"), "the seal was verified");
            assertTrue(before.contains("已完成全部工作"));
            assertTrue(before.contains("工作目标.pdf"), "the evidence is listed");
            assertFalse(before.contains("<strong>草稿</strong>"));
            themed(XIXIASHU);
            assertEquals(value(before), value(page(application)));
            assertEquals(
                    value(before),
                    value(expect(EDITOR.get(report(application) + "?number=1"), 200)
                            .asString()));
            expect(EDITOR.get(report(application) + "?number=2"), 404);
        }

        /** Clause 5.2 counts it. */
        private void themed(String town) {
            Map<String, Object> activity = CountyFixture.activity(xinbei.school(town), "2025-03-08");
            activity.put("kind", "THEMED_DIGITAL");
            activity.put("mode", "BLENDED");
            expect(xinbei.admin().post(xinbei.path("activities"), activity), 201);
        }

        private static String value(String page) {
            int clause = page.indexOf("id=\"c-5.2\"");
            int figure = page.indexOf("<span class=\"value\">", clause);
            return page.substring(figure, page.indexOf("</span>", figure));
        }

        @Test
        void saysWhatWasGrantedByWhomAndUntilWhen() {
            PlayedApplication application = applied(LUOXI, 2025);
            application.brought().assessed(90);
            String assessed = page(application);
            assertFalse(assessed.contains("评审人评分"), "scores are the reviewers' until it is decided");
            assertTrue(ApiCaller.REVIEWER.get(report(application)).asString().contains("评审人评分"));
            expect(application.decide(ApiCaller.REVIEWER, "GRANT"), 200);
            String granted = page(application);
            assertTrue(granted.contains("<strong>认定为数字化学习示范社区</strong>"), granted);
            assertTrue(granted.contains("常州市于" + TODAY + "作出决定。"));
            assertTrue(granted.contains("有效期至" + TODAY.plusYears(4).minusDays(1) + "。"));
            assertTrue(granted.contains("评审人评分 90、90"));
            expect(application.recheck(ApiCaller.REVIEWER, "REVOKE"), 200);
            String revoked = page(application);
            assertTrue(revoked.contains("<strong>撤销数字化学习示范社区认定</strong>"), revoked);
            assertFalse(revoked.contains("有效期至"));
        }
    }

    @Test
    void waitsForABoundedNumberOfStatements() {
        PlayedApplication application = applied(LUOXI, 2014);
        EDITOR.get(report(application));
        StatementCount.assertAtMost(110, "The page of an evaluation", () -> EDITOR.get(report(application)));
    }
}
