package org.sanji.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.People;
import org.sanji.capture.Response;
import org.sanji.kernel.Ids;

/**
 * People with names, numbers and phones of nobody else are recorded, changed, refused, read, handed over and erased; then
 * every column of every table, the log of the application and its answers are looked through for them.
 */
@QuarkusTest
class CanaryResourceTest {

    private static final ApiCaller ADMIN = ApiCaller.WUJIN_ADMIN;
    private static final String COUNTY = "/v1/counties/320412/";
    private static final Map<String, String> REASON = Map.of("reason", "上门回访");
    private static final Set<String> PERSONAL = Set.of(
            "phone",
            "idNumber",
            "maskedIdNumber",
            "guardianName",
            "guardianPhone",
            "guardianConsentOn",
            "contact",
            "personKey",
            "personal");
    private static final Set<String> OF_PEOPLE =
            Set.of("StaffMember", "Learner", "Volunteer", "PersonalData", "PersonalRow", "LearnerRecord", "Enrolment");
    /** In the clear in answers to who said why, and in no other. */
    private static final List<String> IN_THE_CLEAR = List.of("/disclosure", "/export");

    @Inject
    AgroalDataSource database;

    private final Set<String> canaries = new LinkedHashSet<>();
    private final List<String> answers = new ArrayList<>();
    private final List<String> disclosed = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
    private People network;
    private int number;

    @BeforeEach
    void open() {
        network = People.open();
    }

    private String name() {
        return canary("犇骉鱻" + Character.toString(0x4E00 + ++number) + "麤");
    }

    private String phone() {
        return canary("19%09d".formatted(987_654_000 + ++number));
    }

    private String idNumber() {
        return canary(People.idNumber());
    }

    private String canary(String text) {
        canaries.add(text);
        return text;
    }

    private Response heard(String path, Response answer) {
        boolean clear = answer.statusCode() == 200 && IN_THE_CLEAR.stream().anyMatch(path::endsWith);
        (clear ? disclosed : answers).add(path + " " + answer.headers() + " " + answer.asString());
        return answer;
    }

    private String recorded(String feature, Map<String, Object> body) {
        String key = UUID.randomUUID().toString();
        Response created = heard(feature, ADMIN.post(COUNTY + feature, body, key));
        assertEquals(201, created.statusCode(), created.asString());
        heard(feature, ADMIN.post(COUNTY + feature, body, key));
        return COUNTY + feature + "/" + created.path("id");
    }

    private Map<String, Object> person(String more) throws IOException {
        Map<String, Object> body = new HashMap<>(Map.of("institution", network.hutang(), "name", name()));
        body.putAll(new ObjectMapper().readValue("{" + more.replace('\'', '"') + "}", Map.class));
        return body;
    }

    private List<String> everybody() throws IOException {
        String post = "'post': 'TEACHER', 'employment': 'FULL_TIME', 'validFrom': '2020-01-01'";
        var staff = person(post);
        staff.putAll(Map.of("phone", phone(), "idNumber", idNumber(), "remark", name() + phone()));
        var learner = person("'registeredOn': '2024-03-01', 'guardianConsentOn': '2024-02-01'");
        learner.putAll(
                Map.of("phone", phone(), "idNumber", idNumber(), "guardianName", name(), "guardianPhone", phone()));
        var helper = person("'kind': 'PERSON', 'fields': ['TEACHING'], 'validFrom': '2020-01-01'");
        helper.putAll(Map.of("phone", phone(), "idNumber", idNumber()));
        var team = person("'kind': 'TEAM', 'members': 8, 'fields': ['TEACHING'], 'validFrom': '2020-01-01'");
        // Of a team the name is no secret, whom to ask is.
        canaries.remove(team.put("name", "银龄互助队"));
        team.put("contact", name() + " " + phone());
        var entry = person("'competition': 'MICRO_LECTURE', 'title': '微课', 'prize': 'NONE', 'enteredOn': '2024-04-10'");
        entry.put("author", entry.remove("name"));
        List<String> items = new ArrayList<>();
        items.add(recorded("staff", staff));
        items.add(recorded("learners", learner));
        items.add(recorded("volunteers", helper));
        items.add(recorded("volunteers", team));
        items.add(recorded("competition-entries", entry));
        refuse("staff", staff, Map.of("phone", "call " + phone(), "validTo", "2019-01-01"));
        refuse("staff", staff, Map.of("institution", UUID.randomUUID().toString()));
        refuse("learners", learner, Map.of());
        refuse("learners", learner, Map.of(name(), phone()));
        refuse("volunteers", team, Map.of("phone", phone(), "idNumber", idNumber()));
        return items;
    }

    private void refuse(String feature, Map<String, Object> body, Map<String, Object> otherwise) {
        Map<String, Object> wrong = new HashMap<>(body);
        wrong.putAll(otherwise);
        // A name sent as that of a field comes back in the refusal of the field: the caller wrote it there.
        boolean unknown = otherwise.keySet().stream().anyMatch(canaries::contains);
        Response refused = ADMIN.post(COUNTY + feature, wrong);
        assertTrue(refused.statusCode() >= 400 && refused.statusCode() < 500, refused.asString());
        if (!unknown) {
            heard(feature, refused);
        }
    }

    private void live(String item) {
        Map<String, Object> correction =
                item.contains("competition") ? Map.of("author", name()) : Map.of("remark", name());
        assertEquals(200, heard(item, ADMIN.patch(item, "\"0\"", correction)).statusCode());
        heard(item, ADMIN.get(item));
        heard(item, ADMIN.get(item.substring(0, item.lastIndexOf('/')) + "?limit=500"));
        heard(item, ApiCaller.REVIEWER.get(item));
        heard(item + "/disclosure", ADMIN.post(item + "/disclosure", REASON));
        heard(item + "/export", ADMIN.post(item + "/export", REASON));
    }

    @Test
    @DisplayName(
            "No name, number or phone stands outside encrypted columns, in no answer but those asked for, and in no log")
    void nothingLeaks() throws IOException, SQLException {
        Handler handler = listening();
        Logger.getLogger("").addHandler(handler);
        try {
            List<String> items = everybody();
            items.forEach(this::live);
            failing(items.getFirst());
            assertEquals(204, ADMIN.post(items.get(2) + "/erasure", REASON).statusCode());
            heard("audit-events", ADMIN.get(COUNTY + "audit-events?limit=500"));
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertTrue(canaries.size() >= 26, "canaries: " + canaries.size());
        assertTrue(
                disclosed.stream().anyMatch(answer -> canaries.stream().anyMatch(answer::contains)), "none disclosed");
        assertEquals(List.of(), leaks(log), "in the log");
        assertEquals(List.of(), remarksAside(leaks(answers)), "in answers");
        try (Connection connection = database.getConnection()) {
            Dump dump = new Dump(connection);
            assertEquals(List.of(), dump.holding(canaries));
            assertTrue(dump.columns() > 300, dump.columns() + " columns");
            // The search finds what is there: the name of an institution, and a digest written as digits.
            assertTrue(dump.holding(List.of("银龄互助队", "MICRO_LECTURE")).contains("competition_entry.competition"));
        }
        System.out.printf(
                "%d canaries, %d answers, %d log records looked through%n",
                canaries.size(), answers.size(), log.size());
    }

    /** The log of a failure: a ciphertext that lies in the wrong row, read. */
    private void failing(String item) throws SQLException {
        byte[] id = Ids.bytes(UUID.fromString(item.substring(item.lastIndexOf('/') + 1)));
        try (Connection connection = database.getConnection();
                PreparedStatement swap = connection.prepareStatement(
                        "update staff_member set name_sealed = phone_sealed where county = '320412' and id = ?")) {
            swap.setBytes(1, id);
            assertEquals(1, swap.executeUpdate());
        }
        assertEquals(500, heard(item, ADMIN.get(item)).statusCode());
        assertEquals(204, ADMIN.delete(item, "\"1\"").statusCode());
        assertTrue(log.stream().anyMatch(line -> line.contains("Unreadable")), "the log tells of it: " + log.size());
    }

    private List<String> leaks(Iterable<String> texts) {
        List<String> found = new ArrayList<>();
        texts.forEach(text -> canaries.stream()
                .filter(text::contains)
                .map(canary -> canary + " in " + text)
                .forEach(found::add));
        return found;
    }

    /** A remark is shown as it was written: what one writes there one shows. It lies encrypted all the same. */
    private List<String> remarksAside(List<String> found) {
        return found.stream()
                .filter(leak -> !leak.contains("\"remark\":\"" + leak.substring(0, leak.indexOf(' '))))
                .filter(leak ->
                        !leak.matches("(?s).*\"remark\":\"[^\"]*" + leak.substring(0, leak.indexOf(' ')) + ".*"))
                .toList();
    }

    private Handler listening() {
        SimpleFormatter formatter = new SimpleFormatter();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                StringWriter text = new StringWriter();
                text.write(formatter.formatMessage(record));
                if (record.getThrown() != null) {
                    record.getThrown().printStackTrace(new PrintWriter(text, true));
                }
                log.add(text.toString());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }

    @Test
    @DisplayName("Cities, provinces, machines and auditors are shown no person by any operation of the document")
    void noPersonForReviewers() throws IOException {
        JsonNode document = yaml();
        List<String> shown = new ArrayList<>();
        int operations = 0;
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                Set<String> roles = new TreeSet<>();
                operation.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
                if (Stream.of("reviewer", "puller", "auditor").noneMatch(roles::contains)) {
                    continue;
                }
                operations++;
                for (JsonNode response : operation.getValue().path("responses")) {
                    Set<String> seen = new TreeSet<>();
                    reach(document, response, seen);
                    seen.stream()
                            .filter(name ->
                                    OF_PEOPLE.contains(name) || PERSONAL.contains(name.replaceFirst("^\\.", "")))
                            .forEach(name -> shown.add(
                                    operation.getValue().path("operationId").asText() + " " + name));
                }
            }
        }
        assertTrue(operations > 40, operations + " operations");
        assertEquals(List.of(), shown);
    }

    private static JsonNode yaml() throws IOException {
        return new com.fasterxml.jackson.dataformat.yaml.YAMLMapper()
                .readTree(Files.readString(Path.of("openapi/openapi.yaml")));
    }

    /** The names of the schemas a part of the document leads to, and of their properties with a point before. */
    private static void reach(JsonNode document, JsonNode part, Set<String> seen) {
        String reference = part.path("$ref").asText();
        if (!reference.isEmpty() && seen.add(reference.substring(reference.lastIndexOf('/') + 1))) {
            reach(document, document.at(reference.substring(1)), seen);
        }
        part.path("properties").fieldNames().forEachRemaining(name -> seen.add("." + name));
        part.forEach(child -> reach(document, child, seen));
    }
}
