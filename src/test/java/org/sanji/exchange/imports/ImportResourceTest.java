package org.sanji.exchange.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.NOBODY;
import static org.sanji.capture.ApiCaller.TIANNING_ADMIN;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.ApiCaller.WUJIN_VIEWER;
import static org.sanji.exchange.imports.ActivityRows.HEADINGS;
import static org.sanji.exchange.imports.ActivityRows.rows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.People;
import org.sanji.capture.Response;
import org.sanji.exchange.Imports;
import org.sanji.exchange.Sheets;

/** Imports, by who sends what: files of others, hostile files, and files that are right. */
@QuarkusTest
class ImportResourceTest {

    private static final String PATH = "/v1/counties/320412/imports";

    private final Imports imports = new Imports(WUJIN_ADMIN, "320412");
    private ActivityRows activities;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void open() {
        activities = ActivityRows.open();
        CountyFixture.tianning();
    }

    @Nested
    class SomebodyElse {

        @Test
        @DisplayName("without a token, role, county or feature gets 401, 403, 404; another one's import does not exist")
        void isRefused() {
            byte[] file = Sheets.workbook(List.of(HEADINGS));
            assertEquals(401, NOBODY.post(PATH + "?feature=activities", file).statusCode());
            assertEquals(
                    403, WUJIN_VIEWER.post(PATH + "?feature=activities", file).statusCode());
            assertEquals(
                    404, TIANNING_ADMIN.post(PATH + "?feature=activities", file).statusCode());
            assertEquals(404, WUJIN_ADMIN.post(PATH + "?feature=nothing", file).statusCode());
            assertEquals(
                    403,
                    HUTANG_EDITOR.post(PATH + "?feature=recognitions", file).statusCode());
            Response own = imports.checked("activities", "a.xlsx", rows(activities.row(1)));
            String at = PATH + "/" + own.<String>path("id");
            for (String what : List.of("", "/errors", "/workbook")) {
                assertEquals(404, HUTANG_EDITOR.get(at + what).statusCode(), what);
                assertEquals(404, TIANNING_ADMIN.get(at + what).statusCode(), what);
            }
            assertEquals(
                    404, HUTANG_EDITOR.step(at + "/commit", "\"0\"", Map.of()).statusCode());
            assertEquals(428, WUJIN_ADMIN.step(at + "/commit", null, Map.of()).statusCode());
            assertEquals(
                    412, WUJIN_ADMIN.step(at + "/commit", "\"99\"", Map.of()).statusCode());
        }

        @Test
        @DisplayName("an editor imports only into his town")
        void anEditorStaysInHisTown() {
            String elsewhere = activities.wujin().newStation(CountyFixture.NIUTANG);
            List<Object> row = activities.row(1);
            row.set(0, elsewhere);
            Imports editor = new Imports(HUTANG_EDITOR, "320412");
            Response checked = editor.checked("activities", "a.xlsx", rows(row, activities.row(2)));
            assertEquals("1 0 0 1", Imports.counts(checked));
            editor.errors(checked).then().body("items.code", contains("region-forbidden"));
        }
    }

    @Nested
    class AHostileFile {

        @Test
        @DisplayName("is refused when it comes, or fails its check, with a clear problem; nothing of it is left")
        void isRefused() throws IOException {
            long before = leftovers();
            refusedAtOnce(HostileWorkbooks.bomb(), "archive-inflates");
            refusedAtOnce(HostileWorkbooks.withMacros(), "archive-macros");
            refusedAtOnce(HostileWorkbooks.ole2(), "file-content-differs");
            refusedAtOnce("机构,活动名称\n".getBytes(StandardCharsets.UTF_8), "file-content-differs");
            failing(HostileWorkbooks.far(), "workbook-columns");
            failing(HostileWorkbooks.farInSmallLetters(), "workbook-columns");
            failing(HostileWorkbooks.farInAPicture(), "workbook-columns");
            failing(HostileWorkbooks.withoutItsTexts(), "archive-broken");
            failing(HostileWorkbooks.deep(), "table-lines");
            failing(HostileWorkbooks.withADay(), "workbook-cell-type");
            failing(HostileWorkbooks.nowhere(), "archive-broken");
            failing(HostileWorkbooks.wide(), "workbook-columns");
            failing(HostileWorkbooks.endless(), "workbook-text");
            failing(HostileWorkbooks.reaching(), "archive-document-type");
            failing(HostileWorkbooks.laughing(), "archive-document-type");
            assertEquals(before, leftovers());
        }

        @Test
        @DisplayName("is not left behind by who asks for headers alone")
        void isNotLeftBehind() throws IOException {
            long before = leftovers();
            String template = PATH + "/templates/activities.xlsx";
            assertEquals(200, WUJIN_ADMIN.send("HEAD", template, Map.of(), null).statusCode());
            assertEquals(before, leftovers());
        }

        @Test
        @DisplayName("with formulas is harmless: each is an error of its cell")
        void withFormulas() {
            List<Object> row = activities.row(1);
            row.set(1, new Sheets.Formula("HYPERLINK(\"http://x\",\"y\")"));
            Response checked = imports.checked("activities", "a.xlsx", rows(row));
            assertEquals("0 0 0 1", Imports.counts(checked));
            imports.errors(checked)
                    .then()
                    .body("items.code", contains("cell-formula"))
                    .body("items.column", contains("B"));
        }

        private void refusedAtOnce(byte[] file, String code) {
            imports.send("activities", "a.xlsx", file).then().statusCode(422).body("errors.code", contains(code));
        }

        private void failing(byte[] file, String code) {
            Response job = imports.send("activities", "a.xlsx", file);
            if (job.statusCode() == 422) {
                // It comes out so large that nobody looks at what it is.
                job.then().body("errors.code", contains("archive-inflates"));
                return;
            }
            assertEquals(202, job.statusCode(), job.asString());
            imports.ended(job).then().body("state", equalTo("FAILED")).body("problem.errors.code", contains(code));
            String run = WUJIN_ADMIN.get(PATH + "?limit=1").path("items[0].id");
            WUJIN_ADMIN.get(PATH + "/" + run + "/workbook").then().statusCode(409);
        }

        /** What is being received or worked on. */
        private long leftovers() throws IOException {
            long left = 0;
            for (String folder : List.of("incoming", "working")) {
                Path path = Path.of("target/evidence", folder);
                if (Files.exists(path)) {
                    try (Stream<Path> files = Files.list(path)) {
                        left += files.count();
                    }
                }
            }
            return left;
        }
    }

    @Nested
    class AFileThatIsRight {

        @Test
        @DisplayName("may be CSV in GB 18030 or UTF-8, in any order, with dates as people write them")
        void mayBeCsv() {
            String csv = "参加人数,活动日期,学习方式,活动类型,活动名称,机构\r\n"
                    + "12,2025年3月8日,线下,专题学习,手机课堂一," + activities.station() + "\r\n"
                    + "13,2025/3/9,OFFLINE,Topic study,手机课堂二," + activities.station() + "\r\n";
            Response checked = imports.checked("activities", "a.csv", csv.getBytes(Charset.forName("GB18030")));
            assertEquals(
                    "2 0 0 0",
                    Imports.counts(checked),
                    () -> imports.errors(checked).asString());
            imports.committed(checked, "WHOLE");
            WUJIN_ADMIN
                    .get(activities.wujin().path("activities?institution=" + activities.station() + "&sort=heldOn"))
                    .then()
                    .body("items.title", contains("手机课堂一", "手机课堂二"))
                    .body("items.heldOn", contains("2025-03-08", "2025-03-09"));
            Response again = imports.checked("activities", "b.csv", csv.getBytes(StandardCharsets.UTF_8));
            assertEquals("0 0 2 0", Imports.counts(again));
        }

        @Test
        @DisplayName(
                "changes what differs, and by its id also what tells rows apart; texts like formulas stay as they are")
        void changesWhatDiffers() {
            List<Object> first = activities.row(1);
            first.set(7, "=1+1");
            imports.committed(imports.checked("activities", "a.xlsx", rows(first, activities.row(2))), "WHOLE");
            String export = new String(
                    WUJIN_ADMIN.download(
                            "/v1/counties/320412/exports/activities?institution=" + activities.station(),
                            Map.of("Accept", "text/csv")),
                    StandardCharsets.UTF_8);
            assertTrue(export.contains("'=1+1"), export);
            Response same = imports.checked("activities", "a.csv", export.getBytes(StandardCharsets.UTF_8));
            assertEquals("0 0 2 0", Imports.counts(same));
            String changed = export.replace("手机课堂 1", "手机课堂 一");
            Response other = imports.checked("activities", "a.csv", changed.getBytes(StandardCharsets.UTF_8));
            assertEquals("0 1 1 0", Imports.counts(imports.committed(other, "WHOLE")));
            WUJIN_ADMIN
                    .get(activities.wujin().path("activities?institution=" + activities.station()))
                    .then()
                    .body("items.title", hasItem("手机课堂 一"))
                    .body("items.remark", hasItem("=1+1"));
            WUJIN_ADMIN
                    .get(activities.wujin().path("audit-events?subject=activities&action=CHANGED"))
                    .then()
                    .statusCode(200);
        }

        @Test
        @DisplayName("may have cells of text as other programs write them, in rows without numbers")
        void mayBeOfAnotherProgram() {
            Response checked = imports.checked(
                    "activities", "a.xlsx", ForeignWorkbook.of(HEADINGS, activities.row(1), activities.row(2)));
            assertEquals(
                    "2 0 0 0",
                    Imports.counts(checked),
                    () -> imports.errors(checked).asString());
            Response again = imports.checked("activities", "b.xlsx", rows(activities.row(1), activities.row(2)));
            assertEquals("2 0 0 0", Imports.counts(again), "nothing was stored by a check");
            imports.committed(checked, "WHOLE");
            Response after = imports.checked("activities", "b.xlsx", rows(activities.row(1), activities.row(2)));
            assertEquals("0 0 2 0", Imports.counts(after));
        }

        @Test
        @DisplayName("knows people again by their identity numbers, with a small x or a capital one")
        void knowsPeopleAgain() {
            String number = Stream.generate(People::idNumber)
                    .filter(one -> one.endsWith("X"))
                    .findFirst()
                    .orElseThrow();
            List<Object> headings = List.of("institution", "kind", "name", "idNumber", "fields", "validFrom");
            List<Object> small = List.of(
                    activities.station(), "PERSON", "李建华", number.toLowerCase(Locale.ROOT), "TEACHING", "2020-01-01");
            List<Object> capital = List.of(activities.station(), "PERSON", "李建华", number, "TEACHING", "2020-01-01");
            Response twice =
                    imports.checked("volunteers", "a.xlsx", Sheets.workbook(List.of(headings, small, capital)));
            imports.errors(twice).then().body("items.code", contains("row-twice"));
            byte[] file = Sheets.workbook(List.of(headings, small));
            Response stored = imports.committed(imports.checked("volunteers", "a.xlsx", file), "WHOLE");
            assertEquals("1 0 0 0", Imports.counts(stored));
            assertEquals("0 0 1 0", Imports.counts(imports.checked("volunteers", "a.xlsx", file)));
        }

        @Test
        @DisplayName("opens institutions, each under one before it")
        void opensInstitutions() {
            List<List<Object>> lines = new ArrayList<>();
            lines.add(List.of("机构名称", "办学层级", "区划代码", "上级机构", "开办日期"));
            lines.add(List.of(
                    "试点学校", "乡镇（街道）社区学校", "320412104", activities.wujin().college(), "2000-01-01"));
            lines.add(List.of("试点教学站", "VILLAGE_STATION", village(), "试点学校", "2000-01-01"));
            Response checked = imports.checked("institutions", "a.xlsx", Sheets.workbook(lines));
            assertEquals(
                    "2 0 0 0",
                    Imports.counts(checked),
                    () -> imports.errors(checked).asString());
            assertEquals("2 0 0 0", Imports.counts(imports.committed(checked, "WHOLE")));
            Response again = imports.checked("institutions", "a.xlsx", Sheets.workbook(lines));
            assertEquals("0 0 2 0", Imports.counts(again));
        }

        @Test
        @DisplayName("opens institutions under one before it also when rows between them are refused")
        void opensInstitutionsBesideRefusedOnes() {
            List<List<Object>> lines = new ArrayList<>();
            lines.add(List.of("机构名称", "办学层级", "区划代码", "上级机构", "开办日期"));
            lines.add(List.of(
                    "又一学校", "乡镇（街道）社区学校", "320412104", activities.wujin().college(), "2000-01-01"));
            for (String name : List.of("错一站", "错二站")) {
                lines.add(List.of(name, "VILLAGE_STATION", village(), "又一学校", "1999-01-01"));
            }
            lines.add(List.of("又一教学站", "VILLAGE_STATION", village(), "又一学校", "2000-01-01"));
            Response checked = imports.checked("institutions", "a.xlsx", Sheets.workbook(lines));
            assertEquals(
                    "2 0 0 2",
                    Imports.counts(checked),
                    () -> imports.errors(checked).asString());
            assertEquals("2 0 0 2", Imports.counts(imports.committed(checked, "PARTIAL")));
        }

        private String village() {
            return WUJIN_ADMIN.get("/v1/regions?parent=320412104&limit=1").path("items[0].code");
        }

        @Test
        @DisplayName("sent twice and stored at the same moment is stored once")
        void isStoredOnceByTwo() throws SQLException {
            List<List<Object>> lines = new ArrayList<>();
            for (int number = 0; number < 2_500; number++) {
                lines.add(activities.row(number));
            }
            Response one = imports.checked("activities", "a.xlsx", rows(lines.toArray(List[]::new)));
            Response other = imports.checked("activities", "a.xlsx", rows(lines.toArray(List[]::new)));
            List<Response> jobs = Stream.of(one, other)
                    .map(run -> WUJIN_ADMIN.step(
                            PATH + "/" + run.<String>path("id") + "/commit", run.header("ETag"), Map.of()))
                    .toList();
            jobs.forEach(job -> assertEquals("SUCCEEDED", imports.ended(job).path("state")));
            assertEquals(2_500, activities.stored());
        }

        @Test
        @DisplayName("of 2,500 rows is stored once, also when another worker takes it over in the middle")
        void isStoredOnce() throws SQLException {
            List<List<Object>> lines = new ArrayList<>();
            for (int number = 0; number < 2_500; number++) {
                lines.add(activities.row(number));
            }
            Response checked = imports.checked("activities", "a.xlsx", rows(lines.toArray(List[]::new)));
            assertEquals("2500 0 0 0", Imports.counts(checked));
            String at = PATH + "/" + checked.<String>path("id");
            Response job = WUJIN_ADMIN.step(at + "/commit", checked.header("ETag"), Map.of());
            while (WUJIN_ADMIN
                            .get("/v1/counties/320412/jobs/" + job.<String>path("id"))
                            .<Integer>path("done")
                    == 0) {
                Thread.onSpinWait();
            }
            try (Connection connection = database.getConnection();
                    var lose =
                            connection.prepareStatement("update job set due_at = utc_timestamp(6) - interval 1 second"
                                    + " where county = '320412' and state = 'RUNNING'")) {
                lose.executeUpdate();
            }
            assertEquals("SUCCEEDED", imports.ended(job).path("state"));
            assertEquals("2500 0 0 0", Imports.counts(WUJIN_ADMIN.get(at)));
            assertEquals(2_500, activities.stored());
        }
    }
}
