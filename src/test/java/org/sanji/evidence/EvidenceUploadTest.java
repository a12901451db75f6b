package org.sanji.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.evidence.Uploads.PATH;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;

@QuarkusTest
class EvidenceUploadTest {

    private static final int LARGEST = 3 << 20;

    private int year;

    @Inject
    EvidenceConfiguration configuration;

    @BeforeEach
    void takeAYear() {
        year = Uploads.freshYear();
    }

    @Nested
    class AFileThatIsRefused {

        private String id;

        @BeforeEach
        void announce() {
            id = Uploads.announced(year, "1.2");
        }

        @Test
        void becauseOfWhoSendsIt() {
            byte[] file = SampleFiles.pdf();
            assertEquals(
                    401, Uploads.upload(ApiCaller.NOBODY, id, "a.pdf", file).statusCode());
            assertEquals(
                    403,
                    Uploads.upload(ApiCaller.WUJIN_VIEWER, id, "a.pdf", file).statusCode());
            assertEquals(
                    404,
                    Uploads.upload(HUTANG_EDITOR, UUID.randomUUID().toString(), "a.pdf", file)
                            .statusCode());
        }

        @Test
        void becauseOfItsNameIsToldEverythingInBothLanguages() {
            String name = "../" + "长".repeat(200) + "\u0007.exe";
            upload(name, SampleFiles.pdf())
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("name", "name", "name", "name"))
                    .body(
                            "errors.code",
                            contains("file-name-too-long", "file-name-path", "forbidden-character", "file-name-ending"))
                    .body("errors[1].message", equalTo("文件名不得含路径"));
            Uploads.upload(
                            HUTANG_EDITOR,
                            id,
                            name,
                            BodyPublishers.ofByteArray(SampleFiles.pdf()),
                            Map.of("Accept-Language", "en"))
                    .then()
                    .body("errors[1].message", equalTo("must be a name without a path"));
            upload(null, SampleFiles.pdf()).then().statusCode(400).body("errors.code", contains("file-name-ending"));
        }

        @Test
        void becauseOfItsContentLeavesNothing() throws IOException {
            refused("a.pdf", SampleFiles.png(), "file-content-differs");
            refused("a.xlsx", SampleFiles.bomb(), "archive-inflates");
            refused("a.xlsx", SampleFiles.workbookOfManyParts(), "archive-parts");
            refused("a.xlsx", SampleFiles.workbookWithMacros(), "archive-macros");
            refused("a.docx", Arrays.copyOf(SampleFiles.document(), 60), "archive-broken");
            refused("a.pdf", new byte[0], "file-empty");
            HUTANG_EDITOR.get(PATH + "/" + id + "/revisions").then().body("items", hasSize(0));
            assertEquals(List.of(), received());
        }

        @Test
        void becauseItIsTooLargeHoweverItIsSent() throws IOException {
            byte[] large = Arrays.copyOf(SampleFiles.pdf(), LARGEST + 1);
            Response announced = upload("a.pdf", large);
            announced.then().statusCode(413).body("errors.code", contains("file-too-large"));
            Response counted = Uploads.uploadInChunks(HUTANG_EDITOR, id, "a.pdf", new ByteArrayInputStream(large));
            counted.then().statusCode(413).body("errors.code", contains("file-too-large"));
            assertEquals(List.of(), received());
        }

        @Test
        void becauseTheEvidenceIsALink() {
            String link = HUTANG_EDITOR
                    .post(PATH, Uploads.link(year, "1.1", "https://www.example.cn/"))
                    .path("id");
            Uploads.upload(HUTANG_EDITOR, link, "a.pdf", SampleFiles.pdf())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("state-conflict"));
            HUTANG_EDITOR
                    .put(PATH + "/" + id + "/link", "\"0\"", Map.of("link", "https://www.example.cn/"))
                    .then()
                    .statusCode(409);
        }

        private void refused(String name, byte[] file, String code) {
            upload(name, file).then().statusCode(422).body("errors.code", contains(code));
        }

        private Response upload(String name, byte[] file) {
            return Uploads.upload(HUTANG_EDITOR, id, name, file);
        }
    }

    @Nested
    class TheSameFile {

        @Test
        void countsOnceInAClause() {
            byte[] file = SampleFiles.pdf();
            String first = Uploads.attached(year, "1.2", file, "a.pdf");
            Uploads.upload(HUTANG_EDITOR, Uploads.announced(year, "1.2"), "b.pdf", file)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("duplicate"))
                    .body("detail", containsString(first));
            Uploads.upload(HUTANG_EDITOR, first, "a.pdf", file).then().statusCode(409);
        }

        @Test
        void countsOnceHoweverManySendItAtOnce() {
            byte[] file = SampleFiles.pdf();
            List<String> ids = IntStream.range(0, 4)
                    .mapToObj(piece -> Uploads.announced(year, "1.2"))
                    .toList();
            List<Integer> statuses = ids.parallelStream()
                    .map(id -> Uploads.upload(HUTANG_EDITOR, id, "a.pdf", file).statusCode())
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 409, 409, 409), statuses);
        }

        @Test
        void liesOnTheDiskOnceHoweverManyClausesItServes() throws IOException {
            byte[] file = SampleFiles.workbook();
            String one = Uploads.attached(year, "1.2", file, "a.xlsx");
            String other = Uploads.attached(year, "1.1", file, "b.xlsx");
            String digest = sha256(file);
            assertEquals(1, stored(digest));
            HUTANG_EDITOR
                    .get(PATH + "/" + one)
                    .then()
                    .body("current.digest", equalTo(digest))
                    .body("alsoUsedFor.id", contains(other));
        }
    }

    @Nested
    class AFileThatIsTaken {

        @Test
        void becomesTheNextRevisionAndTheEarlierOnesStay() {
            byte[] first = SampleFiles.pdf();
            byte[] second = SampleFiles.png();
            String id = Uploads.attached(year, "1.2", first, "领导小组 文件(1).pdf");
            Uploads.upload(HUTANG_EDITOR, id, "扫描.png", second)
                    .then()
                    .statusCode(201)
                    .header("Location", containsString(id + "/revisions/2"))
                    .body("number", equalTo(2))
                    .body("mediaType", equalTo("image/png"))
                    .body("size", equalTo(second.length))
                    .body("digest", equalTo(sha256(second)))
                    .body("recordedByName", containsString("hutang-editor"));
            assertArrayEquals(
                    first, Uploads.download(HUTANG_EDITOR, id, 1, Map.of()).body());
            assertArrayEquals(
                    second, Uploads.download(HUTANG_EDITOR, id, 2, Map.of()).body());
            HUTANG_EDITOR
                    .get(PATH + "/" + id)
                    .then()
                    .body("current.number", equalTo(2))
                    .header("ETag", "\"2\"");
        }

        @Test
        void isGivenOutSoThatABrowserDoesNothingWithIt() {
            byte[] file = SampleFiles.pdf();
            String id = Uploads.attached(year, "1.2", file, "领导 \"小组\"*.pdf");
            HttpResponse<byte[]> answer = Uploads.download(ApiCaller.REVIEWER, id, 1, Map.of());
            assertEquals(200, answer.statusCode());
            assertHeader("application/pdf", answer, "Content-Type");
            assertHeader(String.valueOf(file.length), answer, "Content-Length");
            assertHeader("nosniff", answer, "X-Content-Type-Options");
            assertHeader("default-src 'none'; sandbox", answer, "Content-Security-Policy");
            assertHeader('"' + sha256(file) + '"', answer, "ETag");
            assertHeader(
                    "attachment; filename=\"__ _____.pdf\";"
                            + " filename*=UTF-8''%E9%A2%86%E5%AF%BC%20%22%E5%B0%8F%E7%BB%84%22%2A.pdf",
                    answer, "Content-Disposition");
        }

        @Test
        void isGivenOutInPartsAndNotAtAllToWhoHasIt() {
            byte[] file = SampleFiles.pdf();
            String id = Uploads.attached(year, "1.2", file, "a.pdf");
            String tag = '"' + sha256(file) + '"';
            HttpResponse<byte[]> part = Uploads.download(HUTANG_EDITOR, id, 1, Map.of("Range", "bytes=1-4"));
            assertEquals(206, part.statusCode());
            assertArrayEquals(Arrays.copyOfRange(file, 1, 5), part.body());
            assertHeader("bytes 1-4/" + file.length, part, "Content-Range");
            assertEquals(
                    200,
                    Uploads.download(HUTANG_EDITOR, id, 1, Map.of("Range", "bytes=1-4", "If-Range", "\"x\""))
                            .statusCode());
            HttpResponse<byte[]> known = Uploads.download(HUTANG_EDITOR, id, 1, Map.of("If-None-Match", tag));
            assertEquals(304, known.statusCode());
            assertEquals(0, known.body().length);
        }

        @Test
        void isTakenOnceForTheSameKey() {
            String id = Uploads.announced(year, "1.2");
            byte[] file = SampleFiles.pdf();
            Map<String, String> key =
                    Map.of("Idempotency-Key", UUID.randomUUID().toString());
            upload(id, file, key).then().statusCode(201);
            upload(id, file, key).then().statusCode(201).header("Idempotent-Replayed", "true");
            upload(id, SampleFiles.pdf(), key).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
            HUTANG_EDITOR.get(PATH + "/" + id + "/revisions").then().body("items", hasSize(1));
        }

        @Test
        void comesInChunksTooAndWhateverItIsCalledByItsSender() {
            String id = Uploads.announced(year, "1.2");
            byte[] large = Arrays.copyOf(SampleFiles.pdf(), 2 << 20);
            Uploads.uploadInChunks(HUTANG_EDITOR, id, "a.pdf", new ByteArrayInputStream(large))
                    .then()
                    .statusCode(201)
                    .body("size", equalTo(large.length));
            upload(id, SampleFiles.csv(), Map.of("Content-Type", "application/vnd.ms-excel"), "a.csv")
                    .then()
                    .statusCode(201)
                    .body("mediaType", equalTo("text/csv"));
            upload(id, SampleFiles.pdf(), Map.of("Content-Type", "application/x-www-form-urlencoded"), "a.pdf")
                    .then()
                    .statusCode(201);
        }

        @Test
        void isInTheTrailWithItsRevision() {
            String id = Uploads.attached(year, "1.2", SampleFiles.pdf(), "a.pdf");
            ApiCaller.WUJIN_ADMIN
                    .get("/v1/counties/320412/audit-events?subjectId=" + id)
                    .then()
                    .body("items.action", contains("CREATED", "CHANGED"))
                    .body("items[1].after.revisions", equalTo(1));
        }

        private Response upload(String id, byte[] file, Map<String, String> headers) {
            return upload(id, file, headers, "a.pdf");
        }

        private Response upload(String id, byte[] file, Map<String, String> headers, String name) {
            return Uploads.upload(HUTANG_EDITOR, id, name, BodyPublishers.ofByteArray(file), headers);
        }
    }

    private static void assertHeader(String expected, HttpResponse<byte[]> answer, String header) {
        assertEquals(expected, answer.headers().firstValue(header).orElse("none"), header);
    }

    static String sha256(byte[] file) {
        return HexFormat.of().formatHex(ReceivedFiles.sha256().digest(file));
    }

    private long stored(String digest) throws IOException {
        try (Stream<Path> files = Files.walk(configuration.directory())) {
            return files.filter(file -> file.endsWith(digest)).count();
        }
    }

    /** What lies where files are received; nothing may stay there. */
    private List<Path> received() throws IOException {
        try (Stream<Path> files = Files.list(configuration.directory().resolve("incoming"))) {
            return files.toList();
        }
    }
}
