package org.sanji.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** A campaign as a page: the city's own and each county's part of it. */
@QuarkusTest
class CampaignReportResourceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));
    private static final String BENNIU = "320411122";
    private static final int CLAUSES = 34;

    private String campaign;

    @BeforeEach
    void open() {
        campaign = PlayedApplication.campaign(2025, TODAY.minusDays(1), TODAY.plusDays(1), List.of());
    }

    private String report(String region) {
        return "/v1/regions/" + region + "/campaigns/" + campaign + "/report";
    }

    private static int count(String page, String part) {
        return page.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Nested
    class WhoMayNotReadTheProgress {

        @Test
        void isRefusedThePageToo() {
            expect(ApiCaller.NOBODY.get(report("3204")), 401);
            expect(ApiCaller.PULLER.get(report("3204")), 403);
            expect(ApiCaller.HUTANG_EDITOR.get(report("320412100")), 403);
            expect(ApiCaller.PLATFORM_ADMIN.get(report("3204")), 403);
            Response foreign = expect(ApiCaller.WUJIN_ADMIN.get(report("320402")), 404);
            assertEquals(expect(ApiCaller.WUJIN_ADMIN.get(report("3204")), 404).asString(), foreign.asString());
            expect(ApiCaller.REVIEWER.get(report("3205")), 404);
            String unknown = "/v1/regions/3204/campaigns/00000000-0000-7000-8000-000000000000/report";
            expect(ApiCaller.REVIEWER.get(unknown), 404);
        }
    }

    @Nested
    class AReviewer {

        @Test
        void seesEveryTownAndEveryClause() {
            String page = expect(ApiCaller.REVIEWER.get(report("3204")), 200).asString();
            int towns = ApiCaller.REVIEWER
                    .get("/v1/regions/3204/campaigns/" + campaign + "/progress")
                    .path("invited");
            String map = page.substring(page.indexOf("<table class=\"map\">"));
            assertEquals(towns * CLAUSES, count(map, "<td class=\"cell "));
            assertTrue(page.contains("<h1>2025年数字化学习示范社区认定</h1>"));
            assertTrue(page.contains("<html lang=\"zh-CN\">"));
        }

        @Test
        void waitsForTheSameStatementsWhetherForOneCountyOrForAll() {
            ApiCaller.REVIEWER.get(report("3204"));
            long one = StatementCount.of(() -> ApiCaller.REVIEWER.get(report("320411")));
            long all = StatementCount.of(() -> ApiCaller.REVIEWER.get(report("3204")));
            assertEquals(one, all);
            assertTrue(all <= 45, all + " statements");
        }

        @Test
        void readsOfWhatWasSubmittedWhatWasSealed() {
            CountyFixture xinbei = CountyFixture.xinbei();
            List<?> held = xinbei.admin()
                    .get(xinbei.path("recognitions") + "?region=" + BENNIU)
                    .path("items");
            if (held.isEmpty()) {
                PlayedApplication.pioneer(xinbei, BENNIU, "2014-10-31");
            }
            PlayedApplication application =
                    PlayedApplication.applied(xinbei, ApiCaller.XINBEI_EDITOR, BENNIU, 2025, campaign);
            application.brought();
            List<Map<String, Object>> verdicts =
                    ApiCaller.REVIEWER.get(application.path() + "/seal").path("content.verdicts");
            String page = expect(ApiCaller.REVIEWER.get(report("320411")), 200).asString();
            String row = row(page, "奔牛镇");
            long met = verdicts.stream()
                    .filter(verdict -> verdict.get("result").equals("MET"))
                    .count();
            assertEquals(met, count(row, "cell met"));
            assertEquals(CLAUSES, count(row, "<td class=\"cell "));
            assertTrue(page.contains("<td>县级已审核</td><td>提交时封存</td>"), page);
        }

        @Test
        void countsUnderATownWhatTheTownDid() {
            campaign = PlayedApplication.campaign(2024, TODAY.minusDays(1), TODAY.plusDays(1), List.of());
            String path = "/v1/regions/%s/campaigns/" + campaign + "/progress";
            CountyFixture xinbei = CountyFixture.xinbei();
            if (xinbei.admin()
                    .get(xinbei.path("recognitions") + "?region=" + BENNIU)
                    .<List<?>>path("items")
                    .isEmpty()) {
                PlayedApplication.pioneer(xinbei, BENNIU, "2014-10-31");
            }
            PlayedApplication.applied(xinbei, ApiCaller.XINBEI_EDITOR, BENNIU, 2024, campaign);
            assertEquals(1, (int) ApiCaller.REVIEWER.get(path.formatted(BENNIU)).path("applied"));
            assertEquals(
                    0, (int) ApiCaller.REVIEWER.get(path.formatted("320411101")).path("applied"));
            assertEquals(
                    1, (int) ApiCaller.REVIEWER.get(path.formatted("320411")).path("applied"));
        }

        private static String row(String page, String town) {
            int start = page.indexOf("<th scope=\"row\">" + town, page.indexOf("<table class=\"map\">"));
            return page.substring(start, page.indexOf("</tr>", start));
        }
    }

    @Nested
    class ACounty {

        @Test
        void seesItsOwnTowns() {
            String page =
                    expect(ApiCaller.XINBEI_ADMIN.get(report("320411")), 200).asString();
            assertTrue(page.contains("新北区"));
            assertEquals(0, count(page, "武进区"));
        }
    }
}
