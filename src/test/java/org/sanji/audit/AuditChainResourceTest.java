package org.sanji.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.local.LocalAccounts;

/** The trail as a chain, by who is calling. */
@QuarkusTest
class AuditChainResourceTest {

    private static final ApiCaller ADMIN = ApiCaller.WUJIN_ADMIN;
    private static final int WRITERS = 8;

    @Inject
    AgroalDataSource database;

    @Inject
    AuditHeadPublisher publisher;

    @ConfigProperty(name = "sanji.audit.heads-file")
    Path published;

    private CountyFixture wujin;

    @BeforeEach
    void openCounty() {
        wujin = CountyFixture.wujin();
    }

    private Response head(ApiCaller caller) {
        return caller.get(wujin.path("audit-events") + "/head");
    }

    private long link() {
        return Long.parseLong(head(ADMIN).path("link").toString());
    }

    private Response recorded(String title) {
        var body = CountyFixture.activity(wujin.newStation(CountyFixture.HUTANG), "2024-05-01");
        body.put("title", title);
        return ADMIN.post(wujin.path("activities"), body);
    }

    @Nested
    @DisplayName("Nobody else")
    class NobodyElse {

        @Test
        @DisplayName("reads the head of a county's chain")
        void head() {
            assertEquals(401, AuditChainResourceTest.this.head(ApiCaller.NOBODY).statusCode());
            for (ApiCaller caller : List.of(ApiCaller.HUTANG_EDITOR, ApiCaller.WUJIN_VIEWER, ApiCaller.PULLER)) {
                assertEquals(403, AuditChainResourceTest.this.head(caller).statusCode(), caller.toString());
            }
            assertEquals(
                    404,
                    AuditChainResourceTest.this.head(ApiCaller.TIANNING_ADMIN).statusCode());
        }
    }

    @Nested
    @DisplayName("Whoever reaches the database")
    class WhoeverReachesTheDatabase {

        @Test
        @DisplayName("is refused a change of what was written and of the head")
        void change() {
            recorded("一条");
            for (String sql : List.of(
                    "update audit_event set actor = 'nobody' where county = '320412'",
                    "delete from audit_event where county = '320412'",
                    "update audit_head set link_number = link_number - 1 where county = '320412'",
                    "update audit_head set hash = hash where county = '320412'",
                    "delete from audit_head where county = '320412'")) {
                SQLException refused = assertThrows(SQLException.class, () -> execute(sql), sql);
                assertEquals("45000", refused.getSQLState(), sql);
            }
        }

        private void execute(String sql) throws SQLException {
            try (Connection connection = LocalAccounts.connectAsOwner();
                    var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Nested
    @DisplayName("As the administrator or the auditor")
    class AsAuditor {

        @Test
        @DisplayName("a change is one link more, and its line names the link; what was refused is none")
        void grows() {
            long before = link();
            assertEquals(400, ADMIN.post(wujin.path("activities"), Map.of()).statusCode());
            assertEquals(before, link());
            String id = recorded("两条").path("id");
            Response head = head(ApiCaller.AUDITOR);
            assertEquals(before + 2, Long.parseLong(head.path("link").toString()), "a station and an activity");
            Response lines = ApiCaller.AUDITOR.get(wujin.path("audit-events") + "?subjectId=" + id);
            assertEquals(List.of(0), lines.path("items.line"));
            assertEquals(head.<String>path("hash"), lines.path("items[0].hash"));
            assertEquals(
                    head.path("link").toString(), lines.path("items[0].link").toString());
        }

        @Test
        @DisplayName("lines are found by who acted and by day")
        void finds() {
            recorded("三条");
            String path = wujin.path("audit-events") + "?limit=1";
            String actor = ADMIN.get(path + "&subject=activities").path("items[0].actor");
            assertEquals(actor, ADMIN.get(path + "&actor=" + actor).path("items[0].actor"));
            assertEquals(List.of(), ADMIN.get(path + "&actor=nobody").path("items"));
            assertEquals(List.of(), ADMIN.get(path + "&to=2020-12-31").path("items"));
            assertEquals(
                    1,
                    ADMIN.get(path + "&from=2020-12-31&to=2099-01-01")
                            .<List<?>>path("items")
                            .size());
            assertEquals(400, ADMIN.get(path + "&from=2020-02-30").statusCode());
        }
    }

    @Nested
    @DisplayName("Many at once")
    class ManyAtOnce {

        @Test
        @DisplayName("write one chain without a gap, and what is published stands in it")
        void chain() throws Exception {
            Files.deleteIfExists(published);
            publisher.publish();
            long before = link();
            String station = wujin.newStation(CountyFixture.HUTANG);
            try (var threads = Executors.newFixedThreadPool(WRITERS)) {
                List<CompletableFuture<Response>> sent = IntStream.range(0, WRITERS * 4)
                        .mapToObj(number -> CompletableFuture.supplyAsync(
                                () -> ADMIN.post(
                                        wujin.path("activities"), CountyFixture.activity(station, "2024-05-02")),
                                threads))
                        .toList();
                sent.forEach(answer -> assertEquals(201, answer.join().statusCode()));
            }
            assertEquals(before + 1 + WRITERS * 4, link());
            publisher.publish();
            String last = head(ADMIN).path("hash");
            assertTrue(lines().stream().anyMatch(line -> line.contains(last)), last);
            assertEquals(List.of(), Chains.faults(database, lines()));
        }

        private List<String> lines() throws IOException {
            return Files.readAllLines(published);
        }
    }
}
