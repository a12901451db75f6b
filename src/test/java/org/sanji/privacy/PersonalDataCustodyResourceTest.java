package org.sanji.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** What those may do who answer for all that is recorded about persons: hand it over, erase it, encrypt it again. */
@QuarkusTest
class PersonalDataCustodyResourceTest {

    private static final ApiCaller ADMIN = ApiCaller.WUJIN_ADMIN;

    @Inject
    AgroalDataSource database;

    private static People network;

    @BeforeEach
    void open() {
        if (network == null) {
            network = People.open();
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
            assertTrue(trail(database, post).contains(line)
                    && trail(database, helper).contains(line));
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
                assertTrue(trail(database, item).getLast().startsWith("ERASED {\"reason\":\"电话通知开课时间\""));
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
}
