package org.sanji.exchange.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.exchange.imports.ActivityRows.HEADINGS;
import static org.sanji.exchange.imports.ActivityRows.rows;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.exchange.Imports;
import org.sanji.exchange.Sheets;

/** Files that are wrong in places, and what whoever sent them is told of it. */
@QuarkusTest
class ImportErrorsResourceTest {

    private static final String PATH = "/v1/counties/320412/imports";

    private final Imports imports = new Imports(WUJIN_ADMIN, "320412");
    private ActivityRows activities;

    @BeforeEach
    void open() {
        activities = ActivityRows.open();
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
                lines.add(activities.row(number));
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
            assertEquals(50, activities.stored());
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
            Response checked = imports.checked(
                    "activities", "a.xlsx", Sheets.workbook(List.of(headings, activities.row(1), activities.row(2))));
            assertEquals("0 0 0 2", Imports.counts(checked));
            imports.errors(checked)
                    .then()
                    .body("items.code", contains("heading-unknown", "heading-missing"))
                    .body("items[0].column", equalTo("B"))
                    .body("items[1].heading", equalTo("活动名称"));
        }

        @Test
        @DisplayName("with a heading as long as a cell says so, and nothing of it can be stored")
        void shortensWhatIsLong() {
            List<Object> headings = new ArrayList<>(HEADINGS);
            headings.add("长".repeat(30_000));
            Response checked =
                    imports.checked("activities", "a.xlsx", Sheets.workbook(List.of(headings, activities.row(1))));
            assertEquals("0 0 0 1", Imports.counts(checked));
            imports.errors(checked)
                    .then()
                    .body("items.code", contains("heading-unknown"))
                    .body("items[0].heading", equalTo("长".repeat(100)));
            for (String mode : List.of("WHOLE", "PARTIAL")) {
                WUJIN_ADMIN
                        .step(
                                PATH + "/" + checked.<String>path("id") + "/commit?mode=" + mode,
                                checked.header("ETag"),
                                Map.of())
                        .then()
                        .statusCode(409);
            }
            assertEquals(0, activities.stored());
        }

        @Test
        @DisplayName("with numbers longer than a sheet keeps them, where text belongs, is told so")
        void refusesLongNumbers() {
            List<Object> row = activities.row(1);
            row.set(1, 32_041_219_900_101_123L);
            Response checked = imports.checked("activities", "a.xlsx", rows(row));
            imports.errors(checked)
                    .then()
                    .body("items.code", contains("cell-digits"))
                    .body("items.column", contains("B"));
        }

        @Test
        @DisplayName("lists the candidates of a name that several bear, and refuses a row that comes twice")
        void listsCandidates() {
            String name = WUJIN_ADMIN
                    .get(activities.wujin().path("institutions/" + activities.station()))
                    .path("name");
            String other = activities.wujin().newStation(CountyFixture.HUTANG);
            WUJIN_ADMIN.patch(activities.wujin().path("institutions/" + other), version(other), Map.of("name", name));
            List<Object> ambiguous = activities.row(1);
            ambiguous.set(0, name);
            Response checked =
                    imports.checked("activities", "a.xlsx", rows(ambiguous, activities.row(2), activities.row(2)));
            assertEquals("1 0 0 2", Imports.counts(checked));
            imports.errors(checked)
                    .then()
                    .body("items.code", contains("reference-ambiguous", "row-twice"))
                    .body("items[0].message", containsString(activities.station()))
                    .body("items[0].message", containsString(other));
        }

        private String version(String institution) {
            return WUJIN_ADMIN
                    .get(activities.wujin().path("institutions/" + institution))
                    .header("ETag");
        }
    }
}
