package org.sanji.capture.staff;

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
class StaffResourceTest {

    private People network;

    @BeforeEach
    void open() {
        network = People.open();
    }

    @Nested
    class AReviewer {

        @Test
        void readsNoPersonalRows() {
            People.get("changzhou-reviewer", "staff").statusCode(403).body("code", equalTo("role-missing"));
        }
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void recordsNobodyElsewhere() {
            People.post("hutang-editor", "staff", post(network.elsewhere(), "2020-01-01", null, People.idNumber()))
                    .statusCode(403);
        }

        @Test
        void learnsNotWhoWorksElsewhere() {
            String number = People.idNumber();
            People.post("wujin-admin", "staff", post(network.elsewhere(), "2020-01-01", null, number))
                    .statusCode(201);
            People.post("hutang-editor", "staff", post(network.elsewhere(), "2020-01-01", null, number))
                    .statusCode(403);
        }

        @Test
        void recordsStaffOfTheTown() {
            People.post("hutang-editor", "staff", post(network.hutang(), "2020-01-01", null, People.idNumber()))
                    .statusCode(201);
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void isToldThatANumberIsWrong() {
            rule("/idNumber", "id-number", post(network.hutang(), "2020-01-01", null, "320412198001010011"));
        }

        @Test
        void isToldThatAPostEndsBeforeItBegins() {
            rule("/validTo", "date-order", post(network.hutang(), "2020-01-02", "2020-01-01", People.idNumber()));
        }

        @Test
        void isToldOfAPhoneThatIsNone() {
            String body = post(network.hutang(), "2020-01-01", null, People.idNumber())
                    .replace("\"post\"", "\"phone\": \"call me\", \"post\"");
            People.post("wujin-admin", "staff", body).statusCode(400).body("errors.pointer", contains("/phone"));
        }

        @Test
        void cannotRecordTwoPostsOfOnePersonAtATimeAtOnePlace() {
            String number = People.idNumber();
            People.post("wujin-admin", "staff", post(network.hutang(), "2020-01-01", "2020-12-31", number))
                    .statusCode(201);
            rule("/validFrom", "post-overlaps", post(network.hutang(), "2020-12-31", null, number));
            People.post("wujin-admin", "staff", post(network.hutang(), "2021-01-01", null, number))
                    .statusCode(201);
            People.post("wujin-admin", "staff", post(network.elsewhere(), "2020-01-01", null, number))
                    .statusCode(201);
        }

        @Test
        void cannotStretchAPostOverAnother() {
            String number = People.idNumber();
            String first = People.post(
                            "wujin-admin", "staff", post(network.hutang(), "2020-01-01", "2020-12-31", number))
                    .statusCode(201)
                    .extract()
                    .path("id");
            People.post("wujin-admin", "staff", post(network.hutang(), "2021-01-01", null, number))
                    .statusCode(201);
            People.patch("wujin-admin", "staff/" + first, 0, "{\"validTo\": null}")
                    .statusCode(422)
                    .body("errors.code", contains("post-overlaps"));
        }

        @Test
        void seesNoNumberAndKeepsItWhenItIsNotSentAgain() {
            String number = People.idNumber();
            String masked = number.substring(0, 6) + "********" + number.substring(14);
            String id = People.post("wujin-admin", "staff", post(network.hutang(), "2020-01-01", null, number))
                    .statusCode(201)
                    .body("maskedIdNumber", equalTo(masked))
                    .body("idNumber", nullValue())
                    .extract()
                    .path("id");
            People.put("wujin-admin", "staff/" + id, 0, post(network.hutang(), "2020-02-01", null, null))
                    .statusCode(200)
                    .body("maskedIdNumber", equalTo(masked))
                    .body("validFrom", equalTo("2020-02-01"));
            People.get("wujin-viewer", "staff?institution=" + network.hutang() + "&name=王芳&post=TEACHER&total=true")
                    .statusCode(200)
                    .body("total", equalTo(1))
                    .body(not(containsString(number)));
        }

        @Test
        void findsWhoWasInPostOnADay() {
            People.post("wujin-admin", "staff", post(network.hutang(), "2020-01-01", "2020-12-31", null))
                    .statusCode(201);
            String place = "staff?institution=" + network.hutang() + "&total=true";
            People.get("wujin-admin", place + "&from=2020-12-31&to=2020-12-31").body("total", equalTo(1));
            People.get("wujin-admin", place + "&from=2021-01-01").body("total", equalTo(0));
        }

        @Test
        void cannotRemoveOrUndateWhoAttendedATraining() {
            String id = People.staffMember(network.hutang());
            People.post("wujin-admin", "trainings", """
                    {"institution": "%s", "title": "信息技术", "topic": "INFORMATION_TECHNOLOGY", "organiserLevel": "COUNTY",
                     "organiser": "学院", "heldOn": "2025-04-18", "hours": "6.00", "attendees": ["%s"]}
                    """.formatted(network.college(), id))
                    .statusCode(201);
            People.remove("wujin-admin", "staff/" + id, 0).statusCode(409).body("code", equalTo("state-conflict"));
            People.patch("wujin-admin", "staff/" + id, 0, "{\"validTo\": \"2025-04-17\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/validTo"));
            People.patch("wujin-admin", "staff/" + id, 0, "{\"validTo\": \"2025-04-18\"}")
                    .statusCode(200);
        }
    }

    private static void rule(String pointer, String code, String body) {
        People.post("wujin-admin", "staff", body)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static String post(String institution, String from, String to, String idNumber) {
        return """
                {"institution": "%s", "name": "王芳", "post": "TEACHER", "employment": "FULL_TIME", "validFrom": "%s" %s %s}
                """.formatted(
                        institution,
                        from,
                        to == null ? "" : ", \"validTo\": \"" + to + "\"",
                        idNumber == null ? "" : ", \"idNumber\": \"" + idNumber + "\"");
    }
}
