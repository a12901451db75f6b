package org.sanji.capture.facility;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

@QuarkusTest
class FacilityResourceTest {

    private static final String PATH = "facilities";

    private People network;

    @BeforeEach
    void open() {
        network = People.open();
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void recordsNoFacilityElsewhere() {
            People.post("hutang-editor", PATH, facility(network.elsewhere(), "CLASSROOM", ""))
                    .statusCode(403);
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void saysWhoseVenueItIsOfPartnerVenuesAlone() {
            rule("/partnerVenueKind", "partner-venue-needs-kind", facility(network.hutang(), "PARTNER_VENUE", ""));
            String library = ", \"partnerVenueKind\": \"LIBRARY\"";
            rule("/partnerVenueKind", "only-partner-venue", facility(network.hutang(), "CLASSROOM", library));
            String id = People.post("wujin-admin", PATH, facility(network.hutang(), "PARTNER_VENUE", library))
                    .statusCode(201)
                    .body("partnerVenueKind", equalTo("LIBRARY"))
                    .extract()
                    .path("id");
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"kind\": \"OFFICE\"}")
                    .statusCode(422)
                    .body("errors.code", contains("only-partner-venue"));
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"kind\": \"OFFICE\", \"partnerVenueKind\": null}")
                    .statusCode(200)
                    .body("partnerVenueKind", nullValue());
        }

        @Test
        void namesEachSortOfDeviceOnce() {
            String twice = devices("COMPUTER, 2, true", "COMPUTER, 3, false", "COMPUTER, 4, true");
            rule("/devices/2", "named-twice", facility(network.hutang(), "CLASSROOM", twice));
        }

        @Test
        void isToldOfEveryFieldAtOnce() {
            String wrong = ", \"area\": \"0.00\", \"seats\": -1" + devices("COMPUTER, 0, true", "TABLET, 10001, true");
            People.post("wujin-admin", PATH, facility(network.hutang(), "CLASSROOM", wrong))
                    .statusCode(400)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder("/area", "/seats", "/devices/0/count", "/devices/1/count"));
            People.post("wujin-admin", PATH, facility(network.hutang(), "CLASSROOM", ", \"area\": \"1.005\""))
                    .statusCode(400)
                    .body("errors.code", contains("digits"));
        }

        @Test
        void isToldThatUseEndsBeforeItBegins() {
            String ends = ", \"validTo\": \"2019-12-31\"";
            rule("/validTo", "date-order", facility(network.hutang(), "CLASSROOM", ends));
        }

        @Test
        void findsDevicesCounted() {
            String some = devices("COMPUTER, 20, true", "COMPUTER, 3, false", "PROJECTOR, 1, true");
            String id = People.post("wujin-admin", PATH, facility(network.hutang(), "CLASSROOM", some))
                    .statusCode(201)
                    .body("deviceCount", equalTo(24))
                    .body("networkedDeviceCount", equalTo(21))
                    .body("devices.kind", contains("COMPUTER", "COMPUTER", "PROJECTOR"))
                    .extract()
                    .path("id");
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"devices\": null, \"area\": \"60.5\"}")
                    .statusCode(200)
                    .body("deviceCount", equalTo(0))
                    .body("devices.size()", equalTo(0))
                    .body("area", equalTo("60.50"));
        }

        @Test
        void findsWhatWasInUseOnADay() {
            String ended = ", \"validTo\": \"2020-12-31\"";
            People.post("wujin-admin", PATH, facility(network.hutang(), "OFFICE", ended))
                    .statusCode(201);
            String place = PATH + "?institution=" + network.hutang() + "&total=true&kind=OFFICE&q=一楼";
            People.get("wujin-admin", place + "&from=2020-12-31").body("total", equalTo(1));
            People.get("wujin-admin", place + "&from=2021-01-01").body("total", equalTo(0));
        }
    }

    private static void rule(String pointer, String code, String body) {
        People.post("wujin-admin", PATH, body)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static String facility(String institution, String kind, String more) {
        return """
                {"institution": "%s", "name": "一楼", "kind": "%s", "validFrom": "2020-01-01" %s}
                """.formatted(institution, kind, more);
    }

    private static String devices(String... devices) {
        String entries = String.join(
                ", ",
                java.util.stream.Stream.of(devices)
                        .map(device -> device.split(", "))
                        .map(part -> "{\"kind\": \"%s\", \"count\": %s, \"networked\": %s}"
                                .formatted(part[0], part[1], part[2]))
                        .toList());
        return ", \"devices\": [" + entries + "]";
    }
}
