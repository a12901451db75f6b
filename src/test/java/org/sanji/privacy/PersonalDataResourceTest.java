package org.sanji.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.privacy.RecordedPeople.COUNTY;
import static org.sanji.privacy.RecordedPeople.NAME;
import static org.sanji.privacy.RecordedPeople.PHONE;
import static org.sanji.privacy.RecordedPeople.REASON;
import static org.sanji.privacy.RecordedPeople.created;
import static org.sanji.privacy.RecordedPeople.id;
import static org.sanji.privacy.RecordedPeople.refused;
import static org.sanji.privacy.RecordedPeople.staff;
import static org.sanji.privacy.RecordedPeople.trail;
import static org.sanji.privacy.RecordedPeople.volunteer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.People;
import org.sanji.capture.Response;
import org.sanji.kernel.Ids;

/** What people of the county, and others, see and may do with what is recorded about persons. */
@QuarkusTest
class PersonalDataResourceTest {

    private static final ApiCaller ADMIN = ApiCaller.WUJIN_ADMIN;
    private static final ApiCaller EDITOR = ApiCaller.HUTANG_EDITOR;

    @Inject
    AgroalDataSource database;

    private static People network;

    @BeforeEach
    void open() {
        if (network == null) {
            network = People.open();
        }
    }

    private static Map<String, Object> learner(String institution, String idNumber) {
        return new HashMap<>(Map.of(
                "institution", institution,
                "name", NAME,
                "phone", PHONE,
                "idNumber", idNumber,
                "registeredOn", "2024-03-01"));
    }

    @Nested
    @DisplayName("Whoever does not work with the people of the place")
    class Others {

        @Test
        @DisplayName("reads nobody in the clear, hands nobody over and erases nobody")
        void personalData() {
            String item = created("staff", staff(network.hutang(), People.idNumber()));
            for (String step : List.of("/disclosure", "/export", "/erasure")) {
                refused(ApiCaller.NOBODY.post(item + step, REASON), 401, "unauthenticated");
                for (ApiCaller caller :
                        List.of(ApiCaller.WUJIN_VIEWER, ApiCaller.REVIEWER, ApiCaller.PULLER, ApiCaller.AUDITOR)) {
                    refused(caller.post(item + step, REASON), 403, "role-missing");
                }
                refused(ApiCaller.TIANNING_ADMIN.post(item + step, REASON), 404, "not-found");
            }
            refused(EDITOR.post(item + "/export", REASON), 403, "role-missing");
            refused(EDITOR.post(item + "/erasure", REASON), 403, "role-missing");
            String elsewhere = created("staff", staff(network.elsewhere(), People.idNumber()));
            refused(EDITOR.post(elsewhere + "/disclosure", REASON), 403, "region-forbidden");
            assertEquals("欧**敏", ADMIN.get(item).path("name"), "and nothing was erased");
        }
    }

    @Nested
    @DisplayName("Whoever works with the people of the place")
    class Editors {

        @Test
        @DisplayName("says why")
        void withoutReason() {
            String item = created("staff", staff(network.hutang(), People.idNumber()));
            for (String step : List.of("/disclosure", "/export", "/erasure")) {
                refused(ADMIN.post(item + step, Map.of()), 400, List.of("/reason"), "not-blank");
            }
        }

        @Test
        @DisplayName("sees people masked in the list, the item, and the answers to what they write")
        void masked() {
            String item = created("staff", staff(network.hutang(), People.idNumber()));
            Response changed = EDITOR.patch(item, "\"0\"", Map.of("qualification", "中级职称"));
            String list = COUNTY + "staff?limit=500&institution=" + network.hutang() + "&name=" + NAME;
            for (Response answer : List.of(changed, EDITOR.get(item), ApiCaller.WUJIN_VIEWER.get(list))) {
                assertEquals(200, answer.statusCode(), answer.asString());
                assertTrue(answer.asString().contains("欧**敏"), answer.asString());
                assertTrue(answer.asString().contains("138****1234"), answer.asString());
                assertTrue(
                        !answer.asString().contains(NAME) && !answer.asString().contains(PHONE));
            }
            assertEquals("周三不在", EDITOR.get(item).path("remark"));
        }

        @Test
        @DisplayName("reads them in the clear for a reason, of which the trail has a line")
        void disclosed() throws SQLException {
            String item = created("learners", learner(network.hutang(), People.idNumber()));
            Response shown = EDITOR.post(item + "/disclosure", REASON);
            assertEquals(200, shown.statusCode(), shown.asString());
            assertEquals(NAME, shown.path("name"));
            assertEquals(PHONE, shown.path("phone"));
            assertEquals(List.of("CREATED", "READ {\"reason\":\"电话通知开课时间\"}"), trail(database, item));
        }

        @Test
        @DisplayName("cannot overwrite somebody with what was read masked, and changes all else without it")
        void maskedValues() {
            String item = created("staff", staff(network.hutang(), People.idNumber()));
            String name = EDITOR.get(item).path("name");
            String phone = EDITOR.get(item).path("phone");
            Map<String, String> both = Map.of("name", name, "phone", phone);
            refused(EDITOR.patch(item, "\"0\"", both), 400, List.of("/name", "/phone"), "not-masked");
            Map<String, Object> whole = staff(network.hutang(), null);
            whole.putAll(both);
            refused(EDITOR.put(item, "\"0\"", whole), 400, List.of("/name", "/phone"), "not-masked");
            assertEquals(
                    200,
                    EDITOR.patch(item, "\"0\"", Map.of("validTo", "2026-01-31")).statusCode());
            Response shown = EDITOR.post(item + "/disclosure", REASON);
            assertEquals(List.of(NAME, PHONE), List.of(shown.path("name"), shown.path("phone")));
            assertEquals(200, EDITOR.patch(item, "\"1\"", Map.of("name", "王敏")).statusCode(), "and corrects a name");
            assertEquals("王*", EDITOR.get(item).path("name"));
        }

        @Test
        @DisplayName("finds people by their whole name or number, however it is written")
        void search() {
            String name = "阿依古丽·" + UUID.randomUUID().toString().substring(0, 8);
            for (String feature : List.of("staff", "learners", "volunteers")) {
                Map<String, Object> body = feature.equals("staff")
                        ? staff(network.hutang(), People.idNumber())
                        : feature.equals("learners")
                                ? learner(network.hutang(), People.idNumber())
                                : volunteer(network.hutang(), People.idNumber());
                body.put("name", name);
                String phone = "199%08d".formatted(Math.abs(UUID.randomUUID().hashCode() % 100_000_000));
                body.put("phone", phone);
                created(feature, body);
                String list = COUNTY + feature + "?total=true";
                assertEquals(1, (int) EDITOR.get(list + "&name=" + name).path("total"));
                assertEquals(1, (int)
                        EDITOR.get(list + "&name=" + name.replace("·", "•").toUpperCase())
                                .path("total"));
                assertEquals(1, (int) EDITOR.get(list + "&phone=0086" + phone).path("total"));
                assertEquals(0, (int) EDITOR.get(list + "&name=阿依古丽").path("total"), "no part of a name");
                refused(EDITOR.get(COUNTY + feature + "?sort=name"), 400, "validation-failed");
            }
        }

        @Test
        @DisplayName("records no minor without the consent of a guardian")
        void minors() {
            String number = idNumber(LocalDate.now().minusYears(12));
            Map<String, Object> body = learner(network.hutang(), number);
            List<String> needed = List.of("/guardianName", "/guardianConsentOn");
            refused(EDITOR.post(COUNTY + "learners", body), 422, needed, "guardian-needed");
            body.put("guardianName", "欧阳卫东");
            body.put("guardianPhone", "13900005678");
            body.put("guardianConsentOn", LocalDate.now().plusDays(3).toString());
            refused(EDITOR.post(COUNTY + "learners", body), 422, List.of("/guardianConsentOn"), "in-future");
            body.put("guardianConsentOn", "2024-02-28");
            String item = created("learners", body);
            assertEquals("欧**东", EDITOR.get(item).path("guardianName"));
            Response withdrawn = EDITOR.patch(item, "\"0\"", "{\"guardianName\": null}");
            refused(withdrawn, 422, List.of("/guardianName"), "guardian-needed");
            assertEquals("欧阳卫东", EDITOR.post(item + "/disclosure", REASON).path("guardianName"));
            Map<String, Object> helper = volunteer(network.hutang(), number);
            refused(EDITOR.post(COUNTY + "volunteers", helper), 422, needed, "guardian-needed");
            refused(
                    EDITOR.post(COUNTY + "staff", staff(network.hutang(), number)),
                    422,
                    List.of("/idNumber"),
                    "too-young");
        }

        @Test
        @DisplayName("is answered 500 without a word of it when a ciphertext lies where it does not belong")
        void swapped() throws SQLException {
            String one = created("learners", learner(network.hutang(), People.idNumber()));
            String other = created("learners", learner(network.hutang(), People.idNumber()));
            update(
                    "update learner a join learner b on b.county = a.county set a.name_sealed = b.name_sealed"
                            + " where a.county = '320412' and a.id = ? and b.id = ?",
                    id(one),
                    id(other));
            Response answer = EDITOR.get(one);
            assertEquals(500, answer.statusCode(), answer.asString());
            assertTrue(!answer.asString().contains("敏") && !answer.asString().contains("name"), answer.asString());
            assertEquals(204, ADMIN.post(one + "/erasure", REASON).statusCode(), "what is unreadable can be erased");
        }
    }

    /** An identity number of somebody born on a day. */
    private static String idNumber(LocalDate born) {
        String digits =
                "320412" + born.toString().replace("-", "") + "%03d".formatted((int) (System.nanoTime() / 1000 % 1000));
        int sum = 0;
        for (char digit : digits.toCharArray()) {
            sum = (sum + digit - '0') * 2 % 11;
        }
        return digits + "10X98765432".charAt(sum);
    }

    private void update(String sql, UUID... ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int at = 0; at < ids.length; at++) {
                update.setBytes(at + 1, Ids.bytes(ids[at]));
            }
            assertEquals(1, update.executeUpdate());
        }
    }
}
