package org.sanji.capture.platform;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

@QuarkusTest
class PlatformResourceTest {

    private static final String PATH = "platforms";

    private People network;

    @BeforeEach
    void open() {
        network = People.open();
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void recordsNoPlatformElsewhere() {
            People.post("hutang-editor", PATH, platform(network.elsewhere(), "\"validFrom\": \"2023-01-01\""))
                    .statusCode(403);
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void isToldThatItEndsBeforeItBegins() {
            String days = "\"validFrom\": \"2023-01-02\", \"validTo\": \"2023-01-01\"";
            People.post("wujin-admin", PATH, platform(network.hutang(), days))
                    .statusCode(422)
                    .body("errors.pointer", contains("/validTo"))
                    .body("errors.code", contains("date-order"));
        }

        @Test
        void isToldWhatIsNoAddressAndWhoIsNobody() {
            String wrong =
                    "\"validFrom\": \"2023-01-01\", \"address\": \"hutang.example.cn\", \"personInCharge\": \" \"";
            People.post("wujin-admin", PATH, platform(network.hutang(), wrong))
                    .statusCode(400)
                    .body("errors.pointer.sort()", contains("/address", "/personInCharge"));
        }

        @Test
        void namesEachNetworkOnceInTheirOrder() {
            String networks =
                    "\"validFrom\": \"2023-01-01\", \"connectedTo\": [\"MUNICIPAL\", \"PROVINCIAL\", \"MUNICIPAL\"]";
            String id = stored(networks);
            People.get("wujin-viewer", PATH + "/" + id)
                    .statusCode(200)
                    .body("connectedTo", contains("PROVINCIAL", "MUNICIPAL"));
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"connectedTo\": null}")
                    .statusCode(200)
                    .body("connectedTo", empty())
                    .body("validTo", nullValue());
        }

        @Test
        void findsPlatformsByKindNetworkNameAndDays() {
            String id = stored("\"validFrom\": \"2023-01-01\", \"connectedTo\": [\"PROVINCIAL\"]");
            String list = PATH + "?total=true&institution=" + network.hutang();
            People.get("wujin-admin", list + "&kind=WEBSITE&connectedTo=PROVINCIAL&q=教育&from=2024-01-01&to=2024-12-31")
                    .statusCode(200)
                    .body("items.id", contains(id));
            People.get("wujin-admin", list + "&connectedTo=MUNICIPAL").body("total", equalTo(0));
            People.get("wujin-admin", list + "&to=2022-12-31").body("total", equalTo(0));
        }
    }

    private String stored(String properties) {
        return People.post("wujin-admin", PATH, platform(network.hutang(), properties))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String platform(String institution, String properties) {
        return """
                {"institution": "%s", "kind": "WEBSITE", "name": "社区教育网", %s}
                """.formatted(institution, properties);
    }
}
