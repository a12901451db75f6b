package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sanji.capture.ApiCaller.AUDITOR;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.NOBODY;
import static org.sanji.capture.ApiCaller.PLATFORM_ADMIN;
import static org.sanji.capture.ApiCaller.PULLER;
import static org.sanji.capture.ApiCaller.REVIEWER;
import static org.sanji.capture.ApiCaller.TIANNING_ADMIN;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.ApiCaller.WUJIN_VIEWER;
import static org.sanji.capture.CountyFixture.HUTANG;
import static org.sanji.capture.CountyFixture.NIUTANG;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what: every capture feature alike. The refusals come first. */
@QuarkusTest
class CaptureContractTest {

    private static final String VERSION = "\"0\"";
    private static final String ABSENT_COUNTY = "320499";

    private CountyFixture wujin;

    @BeforeEach
    void openCounty() {
        wujin = CountyFixture.wujin();
        CountyFixture.tianning();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Without a token everything is 401")
    void nobody(CaptureFeature feature) {
        assertAll(everyCall(NOBODY, feature, wujin.path(feature.path()), StandingRow.of(feature, HUTANG))
                .map(call -> () -> assertRefused(call, 401, "unauthenticated")));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Machines of the province, auditors and the platform may neither read nor write")
    void rolesWithoutRows(CaptureFeature feature) {
        StandingRow row = StandingRow.of(feature, HUTANG);
        assertAll(Stream.of(PULLER, AUDITOR, PLATFORM_ADMIN)
                .flatMap(caller -> everyCall(caller, feature, wujin.path(feature.path()), row))
                .map(call -> () -> assertRefused(call, 403, "role-missing")));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Viewers and reviewers may not write; a reviewer reads no personal rows")
    void readers(CaptureFeature feature) {
        StandingRow row = StandingRow.of(feature, HUTANG);
        String path = wujin.path(feature.path());
        assertAll(Stream.of(WUJIN_VIEWER, REVIEWER)
                .flatMap(caller -> writes(caller, feature, path, row))
                .map(call -> () -> assertRefused(call, 403, "role-missing")));
        int expected = feature.reviewerReads() ? 200 : 403;
        assertEquals(expected, REVIEWER.get(path).statusCode(), "a reviewer reads the list");
        assertEquals(expected, REVIEWER.get(path + "/" + row.id()).statusCode(), "a reviewer reads a row");
        assertEquals(200, WUJIN_VIEWER.get(path + "/" + row.id()).statusCode(), "a viewer reads a row");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Another county answers byte for byte like a county that does not exist")
    void foreignCounty(CaptureFeature feature) {
        StandingRow row = StandingRow.of(feature, HUTANG);
        var foreign = everyCall(TIANNING_ADMIN, feature, wujin.path(feature.path()), row)
                .toList();
        var absent = everyCall(TIANNING_ADMIN, feature, "/v1/counties/" + ABSENT_COUNTY + "/" + feature.path(), row)
                .toList();
        for (int i = 0; i < foreign.size(); i++) {
            assertRefused(foreign.get(i), 404, "not-found");
            assertEquals(
                    absent.get(i).response().asString(),
                    foreign.get(i).response().asString(),
                    foreign.get(i).what());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("The id of another county's row is as unknown as any other id")
    void foreignId(CaptureFeature feature) {
        StandingRow row = StandingRow.of(feature, HUTANG);
        String path = "/v1/counties/320402/" + feature.path();
        Response foreign = TIANNING_ADMIN.get(path + "/" + row.id());
        Response unknown = TIANNING_ADMIN.get(path + "/" + UUID.randomUUID());
        assertEquals(404, foreign.statusCode());
        assertEquals(unknown.asString(), foreign.asString());
        Response belonging = TIANNING_ADMIN.post(path, feature.body(row.institution(), 1));
        assertEquals(422, belonging.statusCode(), "a row for an institution of another county");
        assertEquals(List.of(feature.belonging().pointer()), belonging.path("errors.pointer"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("An editor neither sees nor touches another town's rows")
    void foreignTown(CaptureFeature feature) {
        StandingRow row = StandingRow.of(feature, NIUTANG);
        String path = wujin.path(feature.path());
        String code = feature.editorWrites() ? "region-forbidden" : "role-missing";
        assertRefused(new Call("read", HUTANG_EDITOR.get(path + "/" + row.id())), 403, "region-forbidden");
        assertAll(writes(HUTANG_EDITOR, feature, path, row).map(call -> () -> assertRefused(call, 403, code)));
        List<String> seen = HUTANG_EDITOR.get(path + "?limit=500").path("items.id");
        assertFalse(seen.contains(row.id()), "the list of Hutang's editor shows a row of Niutang");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("An editor cannot hand a row to another town")
    void movedToAnotherTown(CaptureFeature feature) {
        StandingRow elsewhere = StandingRow.of(feature, NIUTANG);
        String path = wujin.path(feature.path()) + "/"
                + StandingRow.of(feature, HUTANG).id();
        Response moved = HUTANG_EDITOR.patch(path, VERSION, feature.belongingTo(elsewhere.institution()));
        assertEquals(403, moved.statusCode());
        assertEquals(VERSION, WUJIN_ADMIN.get(path).header("ETag"), "nothing was stored");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("An editor records in its own town, unless the row is granted from outside")
    void ownTown(CaptureFeature feature) {
        String station = wujin.newStation(HUTANG);
        Response created = HUTANG_EDITOR.post(wujin.path(feature.path()), feature.body(station, 0));
        assertEquals(feature.editorWrites() ? 201 : 403, created.statusCode(), created.asString());
    }

    private record Call(String what, Response response) {}

    private static Stream<Call> everyCall(ApiCaller caller, CaptureFeature feature, String path, StandingRow row) {
        return Stream.concat(
                Stream.of(
                        new Call(caller + " lists", caller.get(path)),
                        new Call(caller + " reads", caller.get(path + "/" + row.id()))),
                writes(caller, feature, path, row));
    }

    private static Stream<Call> writes(ApiCaller caller, CaptureFeature feature, String path, StandingRow row) {
        Map<String, Object> body = feature.body(row.institution(), 1);
        String item = path + "/" + row.id();
        return Stream.of(
                new Call(caller + " creates", caller.post(path, body)),
                new Call(caller + " replaces", caller.put(item, VERSION, body)),
                new Call(caller + " patches", caller.patch(item, VERSION, Map.of("remark", "x"))),
                new Call(caller + " removes", caller.delete(item, VERSION)));
    }

    private static void assertRefused(Call call, int status, String code) {
        String answer = call.response().asString();
        assertEquals(status, call.response().statusCode(), () -> call.what() + ": " + answer);
        assertEquals(code, call.response().path("code"), () -> call.what() + ": " + answer);
        assertEquals("application/problem+json", call.response().contentType().replaceFirst(";.*", ""), call.what());
    }
}
