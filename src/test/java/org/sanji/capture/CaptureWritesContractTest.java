package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How rows are written: versions, patches, idempotency keys and the audit trail, every capture feature alike. */
@QuarkusTest
class CaptureWritesContractTest {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_STATEMENTS = 10;
    private static final String TRAIL =
            "select action from audit_event where county = ? and subject = ? and subject_id = ? order by id";

    @Inject
    DataSource database;

    private CountyFixture wujin;
    private String station;

    @BeforeEach
    void openStation() {
        wujin = CountyFixture.wujin();
        station = wujin.newStation(HUTANG);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A change that names no version is 428, one that names another is 412")
    void versions(CaptureFeature feature) {
        String item = created(feature, 0);
        Map<String, Object> body = feature.body(station, 0);
        assertEquals(428, WUJIN_ADMIN.put(item, null, body).statusCode(), "PUT without If-Match");
        assertEquals(428, WUJIN_ADMIN.patch(item, null, Map.of("remark", "x")).statusCode(), "PATCH without If-Match");
        assertEquals(428, WUJIN_ADMIN.delete(item, null).statusCode(), "DELETE without If-Match");
        assertEquals(
                200, WUJIN_ADMIN.patch(item, "\"0\"", Map.of("remark", "x")).statusCode());
        assertEquals(412, WUJIN_ADMIN.put(item, "\"0\"", body).statusCode(), "PUT on a stale version");
        assertEquals(
                412, WUJIN_ADMIN.patch(item, "\"0\"", Map.of("remark", "y")).statusCode(), "PATCH likewise");
        assertEquals(412, WUJIN_ADMIN.delete(item, "\"0\"").statusCode(), "DELETE likewise");
        assertEquals(412, WUJIN_ADMIN.delete(item, "*").statusCode(), "a version must be named");
        assertEquals("x", WUJIN_ADMIN.get(item).path("remark"), "what was refused was not stored");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Of ten changes of one version at the same time, one succeeds")
    void racingChanges(CaptureFeature feature) {
        String item = created(feature, 0);
        List<Integer> statuses = atOnce(10, i -> WUJIN_ADMIN.patch(item, "\"0\"", Map.of("remark", "R" + i))).stream()
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertEquals(200, statuses.getFirst(), () -> "one of " + statuses);
        assertTrue(statuses.subList(1, 10).stream().allMatch(status -> status == 412), () -> "the others " + statuses);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A patch clears what is null and keeps what is absent")
    void patches(CaptureFeature feature) {
        String item = created(feature, 0);
        Map<String, Object> before = WUJIN_ADMIN.get(item).path("");
        Response cleared = WUJIN_ADMIN.patch(item, "\"0\"", "{\"remark\":null}");
        assertEquals(200, cleared.statusCode(), cleared.asString());
        Map<String, Object> after = new HashMap<>(cleared.<Map<String, Object>>path(""));
        assertNull(after.put("remark", before.get("remark")), "null clears");
        assertEquals(1, after.put("version", 0));
        assertEquals(before, after, "what was absent stays");
        String nowhere = "{\"" + feature.belonging().property() + "\":null}";
        assertEquals(List.of(feature.belonging().pointer()), errors(WUJIN_ADMIN.patch(item, "\"1\"", nowhere)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A replaced row is what the same body would have created")
    void replaces(CaptureFeature feature) {
        String item = created(feature, 0);
        Response replaced = WUJIN_ADMIN.put(item, "\"0\"", feature.body(station, 2));
        assertEquals(200, replaced.statusCode(), replaced.asString());
        assertEquals("\"1\"", replaced.header("ETag"));
        String other = wujin.newStation(HUTANG);
        Response fresh = WUJIN_ADMIN.post(wujin.path(feature.path()), feature.body(other, 2));
        assertEquals(said(fresh), said(replaced));
    }

    /** What a client said, without what the server added, and without what belongs to one institution: its ids. */
    private static Map<String, Object> said(Response response) {
        Map<String, Object> said = new HashMap<>(response.<Map<String, Object>>path(""));
        said.keySet().removeAll(List.of("version", "recordedAt", "maskedIdNumber"));
        said.values().removeIf(CaptureWritesContractTest::isIds);
        return said;
    }

    private static boolean isIds(Object value) {
        return value instanceof List<?> list
                ? !list.isEmpty() && list.stream().allMatch(CaptureWritesContractTest::isIds)
                : value instanceof String text && UUID_FORM.matcher(text).matches();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("An unchanged item is answered 304, a changed one whole")
    void entityTags(CaptureFeature feature) {
        String item = created(feature, 0);
        String tag = WUJIN_ADMIN.get(item).header("ETag");
        Response unchanged = WUJIN_ADMIN.get(item, tag);
        assertEquals(304, unchanged.statusCode());
        assertEquals("", unchanged.asString());
        WUJIN_ADMIN.patch(item, tag, Map.of("remark", "x"));
        assertEquals(200, WUJIN_ADMIN.get(item, tag).statusCode());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("The trail has a line for the creation, the change and the removal, and none for a refusal")
    void auditTrail(CaptureFeature feature) throws SQLException {
        String item = created(feature, 0);
        WUJIN_ADMIN.patch(item, "\"7\"", Map.of("remark", "x"));
        WUJIN_ADMIN.patch(item, "\"0\"", Map.of("remark", "x"));
        assertEquals(204, WUJIN_ADMIN.delete(item, "\"1\"").statusCode());
        assertEquals(404, WUJIN_ADMIN.get(item).statusCode());
        String id = item.substring(item.lastIndexOf('/') + 1);
        assertEquals(List.of("CREATED", "CHANGED", "REMOVED"), trail(feature.path(), UUID.fromString(id)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("The same key and body again: the stored answer and no second row; another body: 422")
    void idempotency(CaptureFeature feature) {
        String path = wujin.path(feature.path());
        String key = UUID.randomUUID().toString();
        Response first = WUJIN_ADMIN.post(path, feature.body(station, 0), key);
        Response again = WUJIN_ADMIN.post(path, feature.body(station, 0), key);
        assertEquals(201, again.statusCode(), again.asString());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(1, rows(feature));
        Response other = WUJIN_ADMIN.post(path, feature.body(station, 1), key);
        assertEquals(422, other.statusCode());
        assertEquals("idempotency-key-reused", other.path("code"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("The same key of another caller is another key: neither the answer nor a refusal of the key")
    void keysOfOthers(CaptureFeature feature) {
        String path = wujin.path(feature.path());
        String key = UUID.randomUUID().toString();
        String mine = WUJIN_ADMIN.post(path, feature.body(station, 0), key).path("id");
        Response theirs = HUTANG_EDITOR.post(path, feature.body(station, 1), key);
        assertEquals(feature.editorWrites() ? 201 : 403, theirs.statusCode(), theirs.asString());
        assertNull(theirs.header("Idempotent-Replayed"));
        assertNotEquals(mine, theirs.path("id"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "A creation takes nine statements at most, with its references, stale marks, audit chain and stored answer")
    void statements(CaptureFeature feature) {
        ApiCaller caller = feature.editorWrites() ? HUTANG_EDITOR : WUJIN_ADMIN;
        String path = wujin.path(feature.path());
        Map<String, Object> body = feature.body(station, 0);
        String key = UUID.randomUUID().toString();
        StatementCount.assertAtMost(MOST_STATEMENTS, "one of " + feature.path(), () -> {
            Response created = caller.post(path, body, key);
            assertEquals(201, created.statusCode(), created.asString());
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Ten requests with one key at the same time make one row and get one answer")
    void racingKeys(CaptureFeature feature) {
        String path = wujin.path(feature.path());
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = feature.body(station, 0);
        List<Response> answers = atOnce(10, i -> WUJIN_ADMIN.post(path, body, key));
        answers.forEach(answer -> assertEquals(201, answer.statusCode(), answer.asString()));
        assertEquals(1, answers.stream().map(Response::asString).distinct().count(), "different answers");
        assertEquals(1, rows(feature));
    }

    private String created(CaptureFeature feature, int number) {
        Response created = WUJIN_ADMIN.post(wujin.path(feature.path()), feature.body(station, number));
        assertEquals(201, created.statusCode(), created.asString());
        assertEquals("\"0\"", created.header("ETag"));
        return wujin.path(feature.path()) + "/" + created.path("id");
    }

    private int rows(CaptureFeature feature) {
        return WUJIN_ADMIN
                .get(wujin.path(feature.path()) + "?limit=1&total=true&institution=" + station)
                .path("total");
    }

    private static List<String> errors(Response response) {
        assertEquals(400, response.statusCode(), response.asString());
        return response.path("errors.pointer");
    }

    private interface Request {
        Response send(int number);
    }

    private static List<Response> atOnce(int times, Request request) {
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<CompletableFuture<Response>> sent = IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.send(i), threads))
                    .toList();
            return sent.stream().map(CompletableFuture::join).toList();
        }
    }

    private List<String> trail(String subject, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TRAIL)) {
            statement.setString(1, wujin.code());
            statement.setString(2, subject);
            statement.setBytes(
                    3,
                    ByteBuffer.allocate(16)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
            var found = statement.executeQuery();
            List<String> actions = new ArrayList<>();
            while (found.next()) {
                actions.add(found.getString(1));
            }
            return actions;
        }
    }
}
