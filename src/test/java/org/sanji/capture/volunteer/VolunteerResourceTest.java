package org.sanji.capture.volunteer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

@QuarkusTest
class VolunteerResourceTest {

    private static final String PATH = "volunteers";

    private People network;

    @BeforeEach
    void open() {
        network = People.open();
    }

    @Nested
    class AReviewer {

        @Test
        void readsNoPersonalRows() {
            People.get("changzhou-reviewer", PATH).statusCode(403).body("code", equalTo("role-missing"));
        }
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void recordsNobodyElsewhere() {
            People.post("hutang-editor", PATH, volunteer(network.elsewhere(), "PERSON", ""))
                    .statusCode(403);
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void saysOfATeamWhatIsOfATeam() {
            rule("team-needs-members", "/members", volunteer(network.hutang(), "TEAM", ""));
            String ofPerson = ", \"members\": 3, \"phone\": \"13800000000\"";
            rule("only-person", "/phone", volunteer(network.hutang(), "TEAM", ofPerson));
            String number = ", \"members\": 3, \"idNumber\": \"" + People.idNumber() + "\"";
            rule("only-person", "/idNumber", volunteer(network.hutang(), "TEAM", number));
        }

        @Test
        void saysOfAPersonWhatIsOfAPerson() {
            rule("only-team", "/members", volunteer(network.hutang(), "PERSON", ", \"members\": 3"));
            rule("only-team", "/contact", volunteer(network.hutang(), "PERSON", ", \"contact\": \"王芳\""));
            rule("id-number", "/idNumber", volunteer(network.hutang(), "PERSON", ", \"idNumber\": \"1\""));
            rule("date-order", "/validTo", volunteer(network.hutang(), "PERSON", ", \"validTo\": \"2019-12-31\""));
        }

        @Test
        void isToldOfFieldsThatAreNone() {
            String none = volunteer(network.hutang(), "PERSON", "").replace("[\"TEACHING\"]", "[]");
            People.post("wujin-admin", PATH, none).statusCode(400).body("errors.pointer", contains("/fields"));
            String empty = volunteer(network.hutang(), "TEAM", ", \"members\": 0");
            People.post("wujin-admin", PATH, empty).statusCode(400).body("errors.pointer", contains("/members"));
        }

        @Test
        void seesNoNumberAndKeepsItWhenItIsNotSentAgain() {
            String number = People.idNumber();
            String masked = number.substring(0, 6) + "********" + number.substring(14);
            String body = volunteer(network.hutang(), "PERSON", ", \"idNumber\": \"" + number + "\"");
            String id = People.post("wujin-admin", PATH, body)
                    .statusCode(201)
                    .body("maskedIdNumber", equalTo(masked))
                    .body("idNumber", nullValue())
                    .extract()
                    .path("id");
            People.put("wujin-admin", PATH + "/" + id, 0, volunteer(network.hutang(), "PERSON", ""))
                    .statusCode(200)
                    .body("maskedIdNumber", equalTo(masked));
            People.get("wujin-viewer", PATH + "?institution=" + network.hutang())
                    .statusCode(200)
                    .body(not(containsString(number)));
            People.put("wujin-admin", PATH + "/" + id, 0, volunteer(network.hutang(), "TEAM", ", \"members\": 5"))
                    .statusCode(200)
                    .body("maskedIdNumber", nullValue());
        }

        @Test
        void findsWhoHelpsWithWhat() {
            String fields = "[\"TEACHING\", \"DIGITAL_LEARNING\", \"TEACHING\"]";
            String body =
                    volunteer(network.hutang(), "TEAM", ", \"members\": 5").replace("[\"TEACHING\"]", fields);
            People.post("wujin-admin", PATH, body)
                    .statusCode(201)
                    .body("fields", contains("DIGITAL_LEARNING", "TEACHING"));
            String place = PATH + "?institution=" + network.hutang() + "&total=true";
            People.get("wujin-admin", place + "&field=TEACHING&kind=TEAM&name=李建华")
                    .body("total", equalTo(1));
            People.get("wujin-admin", place + "&field=HEALTH").body("total", equalTo(0));
            People.get("wujin-admin", place + "&kind=PERSON").body("total", equalTo(0));
        }
    }

    private static void rule(String code, String pointer, String body) {
        People.post("wujin-admin", PATH, body)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static String volunteer(String institution, String kind, String more) {
        return """
                {"institution": "%s", "kind": "%s", "name": "李建华", "fields": ["TEACHING"], "validFrom": "2020-01-01" %s}
                """.formatted(institution, kind, more);
    }
}
