package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.ApiCaller.WUJIN_VIEWER;
import static org.sanji.capture.CountyFixture.HUTANG;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How rows are listed: parameters, pages, sorts and the number of statements, every capture feature alike. */
@QuarkusTest
class CaptureListsContractTest {

    private static final int MOST_STATEMENTS = 3;
    private static final Map<CaptureFeature, Full> THIRTY = new EnumMap<>(CaptureFeature.class);

    private CountyFixture wujin;

    /** A station with thirty rows of a feature, and their ids in the order they were recorded. */
    private record Full(String station, List<String> ids) {}

    @BeforeEach
    void openCounty() {
        wujin = CountyFixture.wujin();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A parameter that is unknown or out of bounds is named, all of them at once")
    void parameters(CaptureFeature feature) {
        String path = wujin.path(feature.path());
        assertEquals(Set.of("limit"), refused(path + "?limit=0"));
        assertEquals(Set.of("limit"), refused(path + "?limit=501"));
        assertEquals(Set.of("nonsense"), refused(path + "?nonsense=1"));
        assertEquals(Set.of("sort"), refused(path + "?sort=nonsense"));
        assertEquals(
                Set.of("from", "institution", "limit", "region", "total", "x"),
                refused(path + "?from=2025-02-30&institution=1&limit=many&region=3&total=yes&x="));
        assertEquals(200, WUJIN_ADMIN.get(path + "?limit=500").statusCode());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A cursor that is not ours, or of another sort, is refused")
    void cursors(CaptureFeature feature) {
        String path = wujin.path(feature.path()) + "?cursor=";
        String sort = feature.sorts().getFirst();
        Stream.of(
                        path + "nonsense",
                        path + forged("-id", UUID.randomUUID() + "\n"),
                        path + forged("id", "1\n"),
                        path + forged(sort, UUID.randomUUID() + "\nnonsense\n\0") + "&sort=-" + sort,
                        path + forged("validFrom", UUID.randomUUID() + "\n1"))
                .forEach(call -> {
                    Response answer = WUJIN_ADMIN.get(call);
                    assertEquals(400, answer.statusCode(), call + ": " + answer.asString());
                    assertEquals("unknown-cursor", answer.path("code"));
                });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A cursor with a value that is none is refused, or finds nothing")
    void forgedValues(CaptureFeature feature) {
        for (String sort : feature.sorts()) {
            for (String value :
                    List.of("nonsense", "", "+999999999-12-31", "0000-01-01", "1E+999999999", "99999999999999")) {
                String cursor = forged(sort, UUID.randomUUID() + "\n" + value);
                Response answer = WUJIN_ADMIN.get(wujin.path(feature.path()) + "?sort=" + sort + "&cursor=" + cursor);
                assertTrue(
                        answer.statusCode() == 400 || answer.statusCode() == 200,
                        () -> sort + " " + value + ": " + answer.asString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Walking the pages meets every row once, in every sort and both directions")
    void walking(CaptureFeature feature) {
        List<String> created = thirty(feature).ids();
        assertEquals(created, walk(feature, ""), "without a sort, rows come as they were recorded");
        for (String sort : feature.sorts()) {
            List<String> up = walk(feature, "&sort=" + sort);
            assertEquals(new TreeSet<>(created), new TreeSet<>(up), sort);
            assertEquals(created.size(), up.size(), () -> "sort " + sort + " shows a row twice");
            assertEquals(up.reversed(), walk(feature, "&sort=-" + sort), () -> "sort -" + sort);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A list of thirty costs as many statements as a list of one")
    void statements(CaptureFeature feature) {
        String sparse = wujin.newStation(HUTANG);
        create(feature, sparse, 0);
        Full full = thirty(feature);
        assertEquals(full.ids(), page(feature, full.station()).path("items.id"));
        long ofOne = StatementCount.of(() -> page(feature, sparse));
        assertTrue(ofOne <= MOST_STATEMENTS, ofOne + " statements");
        assertEquals(ofOne, StatementCount.of(() -> page(feature, full.station())));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A page with everything asked for takes three statements at most, whoever asks")
    void dearestPage(CaptureFeature feature) {
        Full full = thirty(feature);
        String everything = wujin.path(feature.path()) + "?limit=2&total=true&from=2020-01-01&to=2030-12-31&region="
                + HUTANG + "&sort=-" + feature.sorts().getLast() + "&institution=" + full.station();
        String next = WUJIN_ADMIN.get(everything).path("next");
        for (ApiCaller caller : List.of(WUJIN_ADMIN, HUTANG_EDITOR, WUJIN_VIEWER)) {
            StatementCount.assertAtMost(MOST_STATEMENTS, "a page of " + feature.path() + " for " + caller, () -> {
                Response page = caller.get(everything + "&cursor=" + next);
                assertEquals(200, page.statusCode(), page.asString());
                assertEquals(2, page.<List<String>>path("items.id").size());
            });
        }
    }

    private Response page(CaptureFeature feature, String institution) {
        Response page = WUJIN_ADMIN.get(wujin.path(feature.path()) + "?limit=500&institution=" + institution);
        assertEquals(200, page.statusCode(), page.asString());
        return page;
    }

    /** Recorded once for all tests that read them. */
    private Full thirty(CaptureFeature feature) {
        return THIRTY.computeIfAbsent(feature, absent -> {
            String station = wujin.newStation(HUTANG);
            return new Full(
                    station,
                    IntStream.range(0, 30)
                            .mapToObj(number -> create(feature, station, number))
                            .toList());
        });
    }

    private List<String> walk(CaptureFeature feature, String sort) {
        List<String> seen = new ArrayList<>();
        String first = wujin.path(feature.path()) + "?limit=12&institution="
                + thirty(feature).station() + sort;
        String next = "";
        while (next != null && seen.size() <= 40) {
            Response page = WUJIN_ADMIN.get(first + (next.isEmpty() ? "" : "&cursor=" + next));
            assertEquals(200, page.statusCode(), page.asString());
            seen.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
            assertEquals(next == null, page.header("Link") == null, "a link where there is a next page");
        }
        return seen;
    }

    private String create(CaptureFeature feature, String institution, int number) {
        Response created = WUJIN_ADMIN.post(wujin.path(feature.path()), feature.body(institution, number));
        assertEquals(201, created.statusCode(), created.asString());
        return created.path("id");
    }

    private static Set<String> refused(String path) {
        Response answer = WUJIN_ADMIN.get(path);
        assertEquals(400, answer.statusCode(), () -> path + ": " + answer.asString());
        List<String> names = answer.path("errors.parameter");
        assertNotNull(names);
        return new TreeSet<>(names);
    }

    private static String forged(String sort, String rest) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((sort + "\n" + rest).getBytes(StandardCharsets.UTF_8));
    }
}
