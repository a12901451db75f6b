package org.sanji.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;
import static org.sanji.capture.CountyFixture.NIUTANG;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

/** What is read of reports. */
@QuarkusTest
class PeriodReportListTest {

    private ReportingFixture wujin;
    private String period;
    private String station;
    private String report;

    @BeforeEach
    void open() {
        wujin = ReportingFixture.wujin();
        period = wujin.period("2020", "2021-01-31");
        station = wujin.county().newStation(HUTANG);
        report = wujin.report(period, station);
    }

    @Nested
    class WhoReads {

        @Test
        void findsWhoNeverActedAsOpen() {
            Response found = ApiCaller.WUJIN_VIEWER.get(report);
            assertEquals("\"0\"", found.header("ETag"));
            found.then()
                    .statusCode(200)
                    .body("report.state", equalTo("OPEN"))
                    .body("report.since", nullValue())
                    .body("report.locked", equalTo(false))
                    .body("history.size()", equalTo(0))
                    .body("report.allowedActions.size()", equalTo(0));
            assertEquals(List.of("SUBMIT"), HUTANG_EDITOR.get(report).path("report.allowedActions"));
        }

        @Test
        void isToldWhatItMayDoAndSinceWhen() {
            wujin.approved(period, station);
            Response found = WUJIN_ADMIN.get(report);
            assertNotEquals("\"0\"", found.header("ETag"));
            found.then()
                    .body("report.locked", equalTo(true))
                    .body("report.since", notNullValue())
                    .body("report.onTime", equalTo(false));
            assertEquals(List.of("RETURN", "ACCEPT", "REOPEN"), found.path("report.allowedActions"));
            assertEquals(List.of("REOPEN"), HUTANG_EDITOR.get(report).path("report.allowedActions"));
        }

        @Test
        void filtersThem() {
            wujin.approved(period, station);
            assertEquals(List.of(station), listed("?institution=" + station));
            assertEquals(List.of(), listed("?institution=" + station + "&state=OPEN"));
            assertEquals(List.of(), listed("?institution=" + station + "&missing=true"));
            assertEquals(List.of(station), listed("?institution=" + station + "&missing=false&state=APPROVED"));
            assertEquals(List.of(), listed("?institution=" + station + "&tier=TOWNSHIP_SCHOOL"));
            assertEquals(List.of(), listed("?institution=" + station + "&region=" + NIUTANG));
            assertEquals(List.of(station), listed("?institution=" + station + "&region=" + HUTANG));
            WUJIN_ADMIN
                    .get(list() + "?institution=" + station + "&parent="
                            + wujin.county().school(HUTANG))
                    .then()
                    .body("items.institution", hasItem(station));
        }

        @Test
        void findsOnlyThoseOpenInThePeriod() {
            String closed = wujin.county().newStation(HUTANG);
            WUJIN_ADMIN
                    .post(
                            wujin.county().path("institutions") + "/" + closed + "/closure",
                            Map.of("closedOn", "2020-06-30", "reason", "撤并"))
                    .then()
                    .statusCode(200);
            assertEquals(List.of(closed), listed("?institution=" + closed));
            String later = wujin.period("2021", "2022-01-31");
            assertEquals(404, WUJIN_ADMIN.get(wujin.report(later, closed)).statusCode());
        }

        @Test
        void pagesThroughAllOfThemOnce() {
            // A town in which few tests open anything: Hutang has more stations than a page has items.
            String town = "320412120";
            wujin.county().newStation(town);
            wujin.county().newStation(town);
            List<String> all = listed("?limit=500&region=" + town);
            List<String> paged = new ArrayList<>();
            Response page = WUJIN_ADMIN.get(list() + "?limit=2&total=true&region=" + town);
            assertEquals(all.size(), page.<Integer>path("total"));
            paged.addAll(page.path("items.institution"));
            while (page.path("next") != null) {
                page = WUJIN_ADMIN.get(list() + "?limit=2&region=" + town + "&cursor=" + page.path("next"));
                paged.addAll(page.path("items.institution"));
            }
            assertEquals(all, paged);
            assertEquals(400, WUJIN_ADMIN.get(list() + "?cursor=x").statusCode());
        }

        @Test
        void waitsForThreeStatementsAtMost() {
            StatementCount.assertAtMost(3, "a page of reports", () -> WUJIN_ADMIN.get(list() + "?limit=50&total=true"));
            StatementCount.assertAtMost(3, "a report", () -> WUJIN_ADMIN.get(report));
        }

        private String list() {
            return wujin.path() + "/" + period + "/reports";
        }

        private List<String> listed(String query) {
            return WUJIN_ADMIN.get(list() + query).path("items.institution");
        }
    }
}
