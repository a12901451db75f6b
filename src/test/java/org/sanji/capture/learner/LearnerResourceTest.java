package org.sanji.capture.learner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

@QuarkusTest
class LearnerResourceTest {

    private People network;

    @BeforeEach
    void open() {
        network = People.open();
    }

    @Nested
    class AReviewer {

        @Test
        void readsNoPersonalRows() {
            People.get("changzhou-reviewer", "learners").statusCode(403);
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void registersByRealName() {
            People.post("wujin-admin", "learners", registration(network.hutang(), ""))
                    .statusCode(400)
                    .body("errors.pointer", contains("/idNumber"));
            People.post("wujin-admin", "learners", registration(network.hutang(), "320412198001010011"))
                    .statusCode(422)
                    .body("errors.code", contains("id-number"));
        }

        @Test
        void registersNobodyTwice() {
            String number = People.idNumber();
            People.post("wujin-admin", "learners", registration(network.hutang(), number))
                    .statusCode(201);
            People.as("wujin-admin")
                    .header("Accept-Language", "en")
                    .body(registration(network.elsewhere(), number))
                    .post("/v1/counties/320412/learners")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("duplicate"))
                    .body("detail", containsString("registered in the county already"));
        }

        @Test
        void changesNobodyIntoSomebodyRegistered() {
            String number = People.idNumber();
            People.post("wujin-admin", "learners", registration(network.hutang(), number))
                    .statusCode(201);
            String other = People.learner(network.hutang());
            People.patch("wujin-admin", "learners/" + other, 0, "{\"idNumber\": \"" + number + "\"}")
                    .statusCode(409);
        }

        @Test
        void isToldWhichGroupIsUnknown() {
            String body = registration(network.hutang(), People.idNumber()).replace("\"OLDER_PERSON\"", "\"RICH\"");
            People.post("wujin-admin", "learners", body).statusCode(400).body("errors.pointer", contains("/groups/1"));
        }

        @Test
        void keepsTheIdentityWhenTheNumberIsNotSentAgain() {
            String number = People.idNumber();
            String id = People.post("wujin-admin", "learners", registration(network.hutang(), number))
                    .statusCode(201)
                    .body("groups", contains("OLDER_PERSON", "WOMAN"))
                    .extract()
                    .path("id");
            People.patch("wujin-admin", "learners/" + id, 0, "{\"groups\": null, \"homeRegion\": \"510104\"}")
                    .statusCode(200)
                    .body("maskedIdNumber", equalTo(number.substring(0, 6) + "********" + number.substring(14)))
                    .body("groups.size()", equalTo(0))
                    .body("homeRegion", equalTo("510104"))
                    .body(not(containsString(number)));
        }

        @Test
        void findsAGroup() {
            People.post("wujin-admin", "learners", registration(network.hutang(), People.idNumber()))
                    .statusCode(201);
            String place = "learners?institution=" + network.hutang() + "&total=true&group=";
            People.get("wujin-viewer", place + "WOMAN").statusCode(200).body("total", equalTo(1));
            People.get("wujin-viewer", place + "YOUTH").statusCode(200).body("total", equalTo(0));
        }

        @Test
        void cannotRemoveWhoHasLearnedOnline() {
            String id = People.learner(network.hutang());
            String record = """
                    {"learner": "%s", "platform": "平台", "sourceRecordId": "%s", "learnedOn": "2025-03-08", "hours": "1.00"}
                    """.formatted(id, id);
            People.post("wujin-admin", "online-learning-records", record).statusCode(201);
            People.remove("wujin-admin", "learners/" + id, 0).statusCode(409).body("code", equalTo("state-conflict"));
            People.remove("wujin-admin", "learners/" + People.learner(network.hutang()), 0)
                    .statusCode(204);
        }
    }

    private static String registration(String institution, String idNumber) {
        return """
                {"institution": "%s", "name": "陈建国", "idNumber": "%s", "registeredOn": "2024-03-01",
                 "groups": ["WOMAN", "OLDER_PERSON", "WOMAN"]}
                """.formatted(institution, idNumber);
    }
}
