package org.sanji.exchange.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.NOBODY;
import static org.sanji.capture.ApiCaller.TIANNING_ADMIN;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.ApiCaller.WUJIN_VIEWER;

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
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.exchange.Imports;
import org.sanji.exchange.Sheets;

@QuarkusTest
class ImportResourceTest {

    private static final List<String> HEADINGS = List.of("机构", "活动名称", "活动类型", "学习方式", "活动日期", "参加人数", "合作场所", "备注");
    private static final String PATH = "/v1/counties/320412/imports";

    private final Imports imports = new Imports(WUJIN_ADMIN, "320412");
    private CountyFixture wujin;
    private String station;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void open() {
        wujin = CountyFixture.wujin();
        CountyFixture.tianning();
        station = wujin.newStation(CountyFixture.HUTANG);
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
            Response own = imports.checked("activities", "a.xlsx", rows(row(1)));
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
            String elsewhere = wujin.newStation(CountyFixture.NIUTANG);
            List<Object> row = row(1);
            row.set(0, elsewhere);
            Response checked = new Imports(HUTANG_EDITOR, "320412").checked("activities", "a.xlsx", rows(row, row(2)));
            assertEquals("1 0 0 1", Imports.counts(checked));
            errors(HUTANG_EDITOR.get(PATH + "/" + checked.<String>path("id") + "/errors"))
                    .then()
                    .body("items.code", contains("region-forbidden"));
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
            failing(HostileWorkbooks.wide(), "workbook-columns");
            failing(HostileWorkbooks.endless(), "workbook-text");
            failing(HostileWorkbooks.reaching(), "archive-document-type");
            failing(HostileWorkbooks.laughing(), "archive-document-type");
            assertEquals(before, leftovers());
        }

        @Test
        @DisplayName("with formulas is harmless: each is an error of its cell")
        void withFormulas() {
            List<Object> row = row(1);
            row.set(1, new Sheets.Formula("HYPERLINK(\"http://x\",\"y\")"));
            Response checked = imports.checked("activities", "a.xlsx", rows(row));
            assertEquals("0 0 0 1", Imports.counts(checked));
            errorsOf(checked)
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
    class AWorkbookWithErrors {

        @Test
        @DisplayName("with one bad cell in each of 200 places reports exactly those, and comes back with them marked")
        void reportsEachOfThem() throws IOException {
            var random = new Random(7);
            Set<String> bad = new TreeSet<>();
            List<List<Object>> lines = new ArrayList<>();
            for (int number = 0; number < 250; number++) {
                lines.add(row(number));
            }
            while (bad.size() < 200) {
                int line = bad.size() + random.nextInt(50);
                int column = List.of(0, 1, 2, 3, 4, 5).get(random.nextInt(6));
                if (bad.stream().noneMatch(place -> place.startsWith((line + 2) + " "))) {
                    lines.get(line).set(column, broken(column, random));
                    bad.add((line + 2) + " " + (char) ('A' + column));
                }
            }
            Response checked = imports.checked("activities", "a.xlsx", rows(lines.toArray(List[]::new)));
            assertEquals("50 0 0 200", Imports.counts(checked));
            assertEquals(200, checked.<Integer>path("errors"));
            Response errors = WUJIN_ADMIN.get(PATH + "/" + checked.<String>path("id") + "/errors?limit=500");
            List<Integer> found = errors.path("items.row");
            List<String> columns = errors.path("items.column");
            Set<String> reported = new TreeSet<>();
            for (int at = 0; at < found.size(); at++) {
                reported.add(found.get(at) + " " + columns.get(at));
            }
            assertEquals(bad, reported);
            assertMarked(checked, 200);
            refusedWhole(checked);
            assertEquals("50 0 0 200", Imports.counts(imports.committed(checked, "PARTIAL")));
            assertEquals(50, stored());
        }

        private void refusedWhole(Response checked) {
            WUJIN_ADMIN
                    .step(PATH + "/" + checked.<String>path("id") + "/commit", checked.header("ETag"), Map.of())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("state-conflict"));
        }

        private Object broken(int column, Random random) {
            return switch (column) {
                case 0 -> "没有的机构" + random.nextInt();
                case 1 -> "长".repeat(201);
                case 2 -> "没有的类型";
                case 3 -> "";
                case 4 -> random.nextBoolean() ? "2025-02-30" : "2099-01-01";
                default -> random.nextBoolean() ? -1 : "四十二";
            };
        }

        private void assertMarked(Response checked, int comments) throws IOException {
            byte[] marked = WUJIN_ADMIN.download(PATH + "/" + checked.<String>path("id") + "/workbook", Map.of());
            int found = 0;
            // By its list of parts: what stands before each part does not say how large it is.
            java.nio.file.Path file = java.nio.file.Files.createTempFile("marked", ".xlsx");
            try {
                java.nio.file.Files.write(file, marked);
                try (var zip = new java.util.zip.ZipFile(file.toFile())) {
                    for (var part : java.util.Collections.list(zip.entries())) {
                        if (part.getName().contains("comments")) {
                            String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                            found += text.split("<comment ").length - 1;
                        }
                    }
                }
            } finally {
                java.nio.file.Files.delete(file);
            }
            assertEquals(comments, found);
            Response again = imports.checked("activities", "a-checked.xlsx", marked);
            assertEquals("50 0 0 200", Imports.counts(again), "what came back can be imported again");
        }

        @Test
        @DisplayName("with headings nobody knows names them, and reads no row")
        void namesUnknownHeadings() {
            List<Object> headings = new ArrayList<>(HEADINGS);
            headings.set(1, "活动名");
            Response checked =
                    imports.checked("activities", "a.xlsx", Sheets.workbook(List.of(headings, row(1), row(2))));
            assertEquals("0 0 0 2", Imports.counts(checked));
            errorsOf(checked)
                    .then()
                    .body("items.code", contains("heading-unknown", "heading-missing"))
                    .body("items[0].column", equalTo("B"))
                    .body("items[1].heading", equalTo("活动名称"));
        }

        @Test
        @DisplayName("lists the candidates of a name that several bear, and refuses a row that comes twice")
        void listsCandidates() {
            String name = WUJIN_ADMIN.get(wujin.path("institutions/" + station)).path("name");
            String other = wujin.newStation(CountyFixture.HUTANG);
            WUJIN_ADMIN.patch(wujin.path("institutions/" + other), version(other), Map.of("name", name));
            List<Object> ambiguous = row(1);
            ambiguous.set(0, name);
            Response checked = imports.checked("activities", "a.xlsx", rows(ambiguous, row(2), row(2)));
            assertEquals("1 0 0 2", Imports.counts(checked));
            errorsOf(checked)
                    .then()
                    .body("items.code", contains("reference-ambiguous", "row-twice"))
                    .body("items[0].message", containsString(station))
                    .body("items[0].message", containsString(other));
        }

        private String version(String institution) {
            return WUJIN_ADMIN.get(wujin.path("institutions/" + institution)).header("ETag");
        }
    }

    @Nested
    class AFileThatIsRight {

        @Test
        @DisplayName("may be CSV in GB 18030 or UTF-8, in any order, with dates as people write them")
        void mayBeCsv() {
            String csv = "参加人数,活动日期,学习方式,活动类型,活动名称,机构\r\n"
                    + "12,2025年3月8日,线下,专题学习,手机课堂一," + station + "\r\n"
                    + "13,2025/3/9,OFFLINE,Topic study,手机课堂二," + station + "\r\n";
            Response checked = imports.checked("activities", "a.csv", csv.getBytes(Charset.forName("GB18030")));
            assertEquals(
                    "2 0 0 0", Imports.counts(checked), () -> errorsOf(checked).asString());
            imports.committed(checked, "WHOLE");
            WUJIN_ADMIN
                    .get(wujin.path("activities?institution=" + station + "&sort=heldOn"))
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
            List<Object> first = row(1);
            first.set(7, "=1+1");
            imports.committed(imports.checked("activities", "a.xlsx", rows(first, row(2))), "WHOLE");
            String export = new String(
                    WUJIN_ADMIN.download(
                            "/v1/counties/320412/exports/activities?institution=" + station,
                            Map.of("Accept", "text/csv")),
                    StandardCharsets.UTF_8);
            assertTrue(export.contains("'=1+1"), export);
            Response same = imports.checked("activities", "a.csv", export.getBytes(StandardCharsets.UTF_8));
            assertEquals("0 0 2 0", Imports.counts(same));
            String changed = export.replace("手机课堂 1", "手机课堂 一");
            Response other = imports.checked("activities", "a.csv", changed.getBytes(StandardCharsets.UTF_8));
            assertEquals("0 1 1 0", Imports.counts(imports.committed(other, "WHOLE")));
            WUJIN_ADMIN
                    .get(wujin.path("activities?institution=" + station))
                    .then()
                    .body("items.title", hasItem("手机课堂 一"))
                    .body("items.remark", hasItem("=1+1"));
            WUJIN_ADMIN
                    .get(wujin.path("audit-events?subject=activities&action=CHANGED"))
                    .then()
                    .statusCode(200);
        }

        @Test
        @DisplayName("opens institutions, each under one before it")
        void opensInstitutions() {
            List<List<Object>> lines = new ArrayList<>();
            lines.add(List.of("机构名称", "办学层级", "区划代码", "上级机构", "开办日期"));
            lines.add(List.of("试点学校", "乡镇（街道）社区学校", "320412104", wujin.college(), "2000-01-01"));
            lines.add(List.of("试点教学站", "VILLAGE_STATION", village(), "试点学校", "2000-01-01"));
            Response checked = imports.checked("institutions", "a.xlsx", Sheets.workbook(lines));
            assertEquals(
                    "2 0 0 0", Imports.counts(checked), () -> errorsOf(checked).asString());
            assertEquals("2 0 0 0", Imports.counts(imports.committed(checked, "WHOLE")));
            Response again = imports.checked("institutions", "a.xlsx", Sheets.workbook(lines));
            assertEquals("0 0 2 0", Imports.counts(again));
        }

        private String village() {
            return WUJIN_ADMIN.get("/v1/regions?parent=320412104&limit=1").path("items[0].code");
        }

        @Test
        @DisplayName("of 2,500 rows is stored once, also when another worker takes it over in the middle")
        void isStoredOnce() throws SQLException {
            List<List<Object>> lines = new ArrayList<>();
            for (int number = 0; number < 2_500; number++) {
                lines.add(row(number));
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
            assertEquals(2_500, stored());
        }
    }

    private Response errorsOf(Response checked) {
        return errors(WUJIN_ADMIN.get(PATH + "/" + checked.<String>path("id") + "/errors"));
    }

    private static Response errors(Response errors) {
        assertEquals(200, errors.statusCode(), errors.asString());
        return errors;
    }

    private int stored() {
        return WUJIN_ADMIN
                .get(wujin.path("activities?limit=1&total=true&institution=" + station))
                .<Integer>path("total");
    }

    @SafeVarargs
    private static byte[] rows(List<Object>... rows) {
        List<List<?>> all = new ArrayList<>();
        all.add(HEADINGS);
        all.addAll(List.of(rows));
        return Sheets.workbook(all);
    }

    private List<Object> row(int number) {
        return new ArrayList<>(java.util.Arrays.asList(
                station, "手机课堂 " + number, "专题学习", "线下", "2025-03-08", 10 + number % 50, null, "备注"));
    }
}
