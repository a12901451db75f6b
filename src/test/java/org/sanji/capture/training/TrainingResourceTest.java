package org.sanji.capture.training;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

@QuarkusTest
class TrainingResourceTest {

    private People network;

    @BeforeEach
    void open() {
        network = People.open();
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void saysNotThatStaffElsewhereAttended() {
            String there = People.staffMember(network.elsewhere());
            People.post("hutang-editor", "trainings", training(network.hutang(), "2025-04-18", there))
                    .statusCode(403);
        }

        @Test
        void mayKeepWhomTheCountyNamed() {
            String there = People.staffMember(network.elsewhere());
            String id = People.post("wujin-admin", "trainings", training(network.hutang(), "2025-04-18", there))
                    .statusCode(201)
                    .extract()
                    .path("id");
            People.patch("hutang-editor", "trainings/" + id, 0, "{\"title\": \"安全\"}")
                    .statusCode(200)
                    .body("attendees", contains(there));
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void isToldEveryAttendeeThatCannotBe() {
            String wang = People.staffMember(network.hutang());
            String stranger = UUID.randomUUID().toString();
            People.post("wujin-admin", "trainings", training(network.college(), "2025-04-18", wang, stranger, wang))
                    .statusCode(422)
                    .body("errors.pointer", contains("/attendees/1", "/attendees/2"))
                    .body("errors.code", contains("unknown-staff-member", "named-twice"));
        }

        @Test
        void isToldWhoWasNotInPostByIdAlone() {
            String wang = People.staffMember(network.hutang());
            People.post("wujin-admin", "trainings", training(network.college(), "2019-12-31", wang))
                    .statusCode(422)
                    .body("errors.code", contains("not-in-post"))
                    .body("errors[0].message", containsString(wang))
                    .body("errors[0].message", not(containsString("王芳")));
        }

        @Test
        void cannotRecordTheFuture() {
            People.post("wujin-admin", "trainings", training(network.college(), "2099-01-01"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/heldOn"));
        }

        @Test
        void isToldOfHoursAndIdsThatAreNone() {
            String body = training(network.college(), "2025-04-18", "wang").replace("6.50", "0.00");
            People.post("wujin-admin", "trainings", body)
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/hours", "/attendees/0"));
        }

        @Test
        void namesNobodyOfAnotherCounty() {
            String wang = People.staffMember(network.hutang());
            People.as("tianning-admin")
                    .body(training(network.hutang(), "2025-04-18", wang))
                    .post("/v1/counties/320402/trainings")
                    .then()
                    .statusCode(422);
        }

        @Test
        void replacesWhoAttendedAndTheVersionSaysSo() {
            String wang = People.staffMember(network.hutang());
            String chen = People.staffMember(network.elsewhere());
            String id = People.post("wujin-admin", "trainings", training(network.college(), "2025-04-18", wang))
                    .statusCode(201)
                    .body("attendees", contains(wang))
                    .body("hours", equalTo("6.50"))
                    .extract()
                    .path("id");
            int version = People.patch("wujin-admin", "trainings/" + id, 0, "{\"attendees\": [\"" + chen + "\"]}")
                    .statusCode(200)
                    .body("attendees", contains(chen))
                    .extract()
                    .path("version");
            People.patch("wujin-admin", "trainings/" + id, 0, "{\"attendees\": []}")
                    .statusCode(412);
            People.get("changzhou-reviewer", "trainings?attendee=" + chen)
                    .statusCode(200)
                    .body("items.id", hasItem(id))
                    .body("items[0].version", equalTo(version))
                    .body("items[0].attendees", contains(chen));
            People.get("changzhou-reviewer", "trainings?attendee=" + wang).body("items", empty());
            People.remove("wujin-admin", "staff/" + wang, 0).statusCode(204);
        }

        @Test
        void removesATrainingWithItsAttendance() {
            String wang = People.staffMember(network.hutang());
            String id = People.post("wujin-admin", "trainings", training(network.college(), "2025-04-18", wang))
                    .statusCode(201)
                    .extract()
                    .path("id");
            People.remove("wujin-admin", "trainings/" + id, 1).statusCode(412);
            People.get("wujin-admin", "trainings/" + id).body("attendees", contains(wang));
            People.remove("wujin-admin", "trainings/" + id, 0).statusCode(204);
            People.remove("wujin-admin", "staff/" + wang, 0).statusCode(204);
        }

        @Test
        void movesAPostWithItsAttendance() {
            String wang = People.staffMember(network.hutang());
            String id = People.post("wujin-admin", "trainings", training(network.college(), "2025-04-18", wang))
                    .statusCode(201)
                    .extract()
                    .path("id");
            People.patch("wujin-admin", "staff/" + wang, 0, "{\"institution\": \"" + network.elsewhere() + "\"}")
                    .statusCode(200);
            People.get("wujin-admin", "trainings/" + id).body("attendees", contains(wang));
        }
    }

    private static String training(String institution, String heldOn, String... attendees) {
        String ids = attendees.length == 0 ? "" : "\"" + String.join("\", \"", attendees) + "\"";
        return """
                {"institution": "%s", "title": "信息技术", "topic": "INFORMATION_TECHNOLOGY", "organiserLevel": "COUNTY",
                 "organiser": "学院", "heldOn": "%s", "hours": "6.50", "attendees": [%s]}
                """.formatted(institution, heldOn, ids);
    }
}
