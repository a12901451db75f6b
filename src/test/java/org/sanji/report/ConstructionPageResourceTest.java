package org.sanji.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.workflow.PlayedApplication.expect;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;
import org.sanji.evaluation.CountyConstructionReportView;

/** The construction of a county as a page: the same as in JSON. */
@QuarkusTest
class ConstructionPageResourceTest {

    private static final String QUERY = "?standard=county-three-tier-guideline&version=trial&year=2025";

    @Inject
    ReportPages pages;

    private CountyFixture wujin;

    @BeforeEach
    void open() {
        wujin = CountyFixture.wujin();
        wujin.newStation(CountyFixture.HUTANG);
    }

    private String page() {
        return wujin.path("construction-report/report") + QUERY;
    }

    @Nested
    class WhoMayNotReadTheReport {

        @Test
        void isRefusedThePageToo() {
            expect(ApiCaller.NOBODY.get(page()), 401);
            expect(ApiCaller.PULLER.get(page()), 403);
            expect(ApiCaller.AUDITOR.get(page()), 403);
            expect(ApiCaller.TIANNING_ADMIN.get(page()), 404);
        }

        @Test
        void isToldWhichParameterIsWrong() {
            String path = wujin.path("construction-report/report");
            expect(wujin.admin().get(path), 400);
            Response unknown = wujin.admin().get(path + "?standard=nothing&version=trial&year=2025");
            assertEquals("standard", expect(unknown, 422).path("errors[0].parameter"));
            expect(wujin.admin().get(page(), Map.of("Accept", "application/json")), 406);
        }
    }

    @Nested
    class ACounty {

        @Test
        void readsTheNumbersOfTheReport() {
            String page = expect(wujin.admin().get(page(), Map.of("Accept-Language", "en")), 200)
                    .asString();
            Response report = wujin.admin().get(wujin.path("construction-report") + QUERY);
            List<Integer> institutions = report.path("tiers.institutions");
            institutions.forEach(count -> assertTrue(
                    page.contains(count + " institutions were open at the end of the year"), count + " institutions"));
            List<List<String>> titles = report.path("tiers.bullets.clause");
            titles.stream()
                    .flatMap(List::stream)
                    .forEach(clause -> assertTrue(page.contains("<th scope=\"row\">" + clause + " "), clause));
            assertTrue(page.contains("<html lang=\"en\">"));
        }

        @Test
        void waitsForFewStatements() {
            wujin.admin().get(page());
            StatementCount.assertAtMost(
                    30, "The page of a county", () -> wujin.admin().get(page()));
        }
    }

    @Test
    void namesAreTextEvenWithinASentence() {
        var report = new CountyConstructionReportView("s", "v", "d", 2025, null, false, List.of());
        var page = new ConstructionPage("<b>县</b>", "<i>t", "s", LocalDate.of(2026, 1, 5), report, List.of());
        String html = pages.of(page).html();
        assertTrue(html.contains("<h1>&lt;b&gt;县&lt;/b&gt;2025年三级社区教育机构建设报告</h1>"), html);
        assertTrue(!html.contains("<b>县") && !html.contains("<i>t"), html);
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void readsNothingOfOtherTowns() {
            wujin.newStation(CountyFixture.NIUTANG);
            String json = wujin.path("construction-report") + QUERY;
            List<Integer> own = expect(ApiCaller.HUTANG_EDITOR.get(json), 200).path("tiers.institutions");
            List<Integer> all = expect(wujin.admin().get(json), 200).path("tiers.institutions");
            assertTrue(own.getLast() < all.getLast(), own + " of " + all);
            assertEquals(own, shown(ApiCaller.HUTANG_EDITOR));
            assertEquals(all, shown(wujin.admin()));
        }

        /** The institutions of each tier, as the summary counts them. */
        private List<Integer> shown(ApiCaller caller) {
            String page = expect(caller.get(page()), 200).asString();
            return Pattern.compile("data-label=\"[^\"✓×?]*\">(\\d+)</td>")
                    .matcher(page)
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .toList();
        }
    }
}
