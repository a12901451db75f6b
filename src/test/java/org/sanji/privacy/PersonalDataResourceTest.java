package org.sanji.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final String COUNTY = "/v1/counties/320412/";
    private static final Map<String, String> REASON = Map.of("reason", "电话通知开课时间");
    private static final String NAME = "欧阳小敏";
    private static final String PHONE = "13800001234";

    @Inject
    AgroalDataSource database;

    private static People network;

    @BeforeEach
    void open() {
        if (network == null) {
            network = People.open();
        }
    }

    private static Map<String, Object> staff(String institution, String idNumber) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "institution", institution,
                "name", NAME,
                "phone", PHONE,
                "post", "TEACHER",
                "employment", "FULL_TIME",
                "validFrom", "2020-01-01",
                "remark", "周三不在"));
        body.put("idNumber", idNumber);
        return body;
    }

    private static Map<String, Object> learner(String institution, String idNumber) {
        return new HashMap<>(Map.of(
                "institution", institution,
                "name", NAME,
                "phone", PHONE,
                "idNumber", idNumber,
                "registeredOn", "2024-03-01"));
    }

    private static Map<String, Object> volunteer(String institution, String idNumber) {
        return new HashMap<>(Map.of(
                "institution",
                institution,
                "kind",
                "PERSON",
                "name",
                NAME,
                "idNumber",
                idNumber,
                "fields",
                List.of("TEACHING"),
                "validFrom",
                "2020-01-01"));
    }

    private static String created(String feature, Map<String, Object> body) {
        Response created = ADMIN.post(COUNTY + feature, body);
        assertEquals(201, created.statusCode(), created.asString());
        return COUNTY + feature + "/" + created.path("id");
    }

    private static void refused(Response answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals(code, answer.path("code"));
    }

    private static void refused(Response answer, int status, List<String> pointers, String code) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals(pointers, answer.path("errors.pointer"));
        List<String> codes = answer.path("errors.code");
        assertTrue(codes.stream().allMatch(code::equals), answer.asString());
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
            assertEquals(List.of("CREATED", "READ {\"reason\":\"电话通知开课时间\"}"), trail(item));
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

    @Nested
    @DisplayName("Whoever acts for the county")
    class Administrators {

        @Test
        @DisplayName("hands over everything the county holds about a person")
        void export() throws SQLException {
            String number = People.idNumber();
            String post = created("staff", staff(network.hutang(), number));
            String helper = created("volunteers", volunteer(network.elsewhere(), number));
            created(
                    "trainings",
                    Map.of(
                            "institution", network.college(),
                            "title", "信息技术",
                            "topic", "INFORMATION_TECHNOLOGY",
                            "organiserLevel", "COUNTY",
                            "organiser", "学院",
                            "heldOn", "2025-04-18",
                            "hours", "6.00",
                            "attendees", List.of(id(post).toString())));
            Response handed = ADMIN.post(post + "/export", REASON);
            assertEquals(200, handed.statusCode(), handed.asString());
            assertEquals(List.of("staff", "volunteers"), handed.path("rows.feature"));
            assertEquals(NAME, handed.path("rows[0].personal.name"));
            assertEquals(PHONE, handed.path("rows[0].personal.phone"));
            assertEquals("周三不在", handed.path("rows[0].personal.remark"));
            assertEquals("TEACHER", handed.path("rows[0].fields.post"));
            assertEquals(List.of("trainings"), handed.path("linked.feature"));
            String line = "EXPORTED {\"reason\":\"电话通知开课时间\"}";
            assertTrue(trail(post).contains(line) && trail(helper).contains(line));
        }

        @Test
        @DisplayName("erases a person from every row: figures stay, to the last one")
        void erasure() throws SQLException {
            String number = People.idNumber();
            String post = created("staff", staff(network.hutang(), number));
            Map<String, Object> elsewhere = staff(network.elsewhere(), number);
            elsewhere.put("phone", "18811112222");
            String second = created("staff", elsewhere);
            String found = COUNTY + "staff?total=true&phone=18811112222";
            assertEquals(1, (int) ADMIN.get(found).path("total"));
            String helper = created("volunteers", volunteer(network.hutang(), number));
            String figures = "/v1/regions/320412/figures?period=2025&measures=staff.count,volunteer.count&fresh=true";
            List<Object> before = ADMIN.get(figures).path("items.value");
            byte[] key = key(post);
            assertEquals(204, ADMIN.post(post + "/erasure", REASON).statusCode());
            for (String item : List.of(post, second, helper)) {
                Response erased = ADMIN.get(item);
                assertEquals(200, erased.statusCode(), erased.asString());
                for (String property : List.of("name", "phone", "maskedIdNumber", "remark")) {
                    assertNull(erased.path(property), property);
                }
                assertTrue(trail(item).getLast().startsWith("ERASED {\"reason\":\"电话通知开课时间\""));
                refused(ADMIN.patch(item, erased.header("ETag"), Map.of("name", "王芳")), 409, "state-conflict");
            }
            assertEquals(
                    0, number("select count(*) from staff_member where county = '320412' and person_key = ?", key));
            assertEquals(0, number("select count(*) from figure_member where county = '320412' and member = ?", key));
            assertTrue(java.util.Arrays.equals(key(post), key(second)), "still one person");
            assertEquals(before, ADMIN.get(figures).path("items.value"));
            assertEquals(0, (int) reconciled().path("differences"));
            refused(ADMIN.post(post + "/erasure", REASON), 409, "state-conflict");
            assertEquals(0, (int) ADMIN.get(found).path("total"), "found by nothing");
        }

        private Response reconciled() {
            Response reconciled = ADMIN.post(COUNTY + "reconciliations", Map.of());
            assertEquals(201, reconciled.statusCode(), reconciled.asString());
            return reconciled;
        }

        @Test
        @DisplayName("erases no team, which is no person")
        void team() {
            Map<String, Object> body = new HashMap<>(volunteer(network.hutang(), ""));
            body.remove("idNumber");
            body.putAll(Map.of("kind", "TEAM", "name", "银龄互助队", "members", 18, "contact", "李老师 13800001111"));
            String item = created("volunteers", body);
            assertEquals("银龄互助队", ADMIN.get(item).path("name"));
            assertEquals("李***", ADMIN.get(item).path("contact"));
            assertEquals(
                    "李老师 13800001111", ADMIN.post(item + "/disclosure", REASON).path("contact"));
            refused(ADMIN.post(item + "/erasure", REASON), 409, "state-conflict");
        }
    }

    @Nested
    @DisplayName("Whoever keeps the keys")
    class Operators {

        @Test
        @DisplayName("encrypts everything again while it is read, and back")
        void rotation() throws SQLException {
            String item = created("staff", staff(network.hutang(), People.idNumber()));
            Map<String, Object> body = staff(network.hutang(), People.idNumber());
            Response first = ADMIN.post(COUNTY + "staff", body, "rotated-" + item);
            for (CipherSuite suite : List.of(CipherSuite.SM4, CipherSuite.AES)) {
                KeyRotation rotation = rotated(suite);
                assertEquals(
                        List.of(),
                        rotation.unreadable().stream()
                                .filter(line -> line.contains(id(item).toString()))
                                .toList());
                assertTrue(rotation.rewritten() > 1);
                assertEquals(suite.code(), sealed(item)[0]);
                assertEquals("欧**敏", ADMIN.get(item).path("name"));
                assertEquals(
                        first.asString(),
                        ADMIN.post(COUNTY + "staff", body, "rotated-" + item).asString());
                String found = COUNTY + "staff?institution=" + network.hutang() + "&total=true&phone=" + PHONE;
                assertTrue((int) ADMIN.get(found).path("total") > 0);
                assertEquals(0, rotated(suite).rewritten(), "nothing is left for a second run");
            }
        }

        private KeyRotation rotated(CipherSuite suite) throws SQLException {
            var config = org.eclipse.microprofile.config.ConfigProvider.getConfig();
            Sealing sealing = Protection.sealing(
                    config.getValue("sanji.privacy.keys", String.class),
                    null,
                    suite,
                    config.getValue("sanji.person-key-secret", String.class));
            try (Connection connection = database.getConnection()) {
                KeyRotation rotation = new KeyRotation(connection, sealing);
                rotation.run();
                connection.setAutoCommit(true);
                return rotation;
            }
        }
    }

    private static UUID id(String item) {
        return UUID.fromString(item.substring(item.lastIndexOf('/') + 1));
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

    private byte[] sealed(String item) throws SQLException {
        return bytes("select name_sealed from staff_member where county = '320412' and id = ?", id(item));
    }

    private byte[] key(String item) throws SQLException {
        return bytes("select person_key from staff_member where county = '320412' and id = ?", id(item));
    }

    private byte[] bytes(String sql, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, Ids.bytes(id));
            ResultSet row = select.executeQuery();
            assertTrue(row.next());
            return row.getBytes(1);
        }
    }

    private int number(String sql, byte[] value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, value);
            ResultSet row = select.executeQuery();
            assertTrue(row.next());
            return row.getInt(1);
        }
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

    /** What the trail says of a row: the action, and for what is no change the state after it. */
    private List<String> trail(String item) throws SQLException {
        String sql = "select action, case when state_before is null and action <> 'CREATED' or action = 'ERASED'"
                + " then concat(action, ' ', state_after) else action end"
                + " from audit_event where county = '320412' and subject_id = ? order by id";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, Ids.bytes(id(item)));
            ResultSet row = select.executeQuery();
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(row.getString(2));
            }
            return lines;
        }
    }
}
