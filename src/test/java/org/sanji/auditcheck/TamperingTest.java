package org.sanji.auditcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * A thousand alterations of a trail, in a copy of it without triggers, by somebody who may do everything with the database
 * but has no hand on the heads that were published.
 */
@QuarkusTest
class TamperingTest {

    private static final int TAMPERINGS = 1_000;
    private static final int WRITTEN = 20;
    private static final String COPY =
            "sanji_tampered_" + ProcessHandle.current().pid();
    /** Two counties no other test writes in. */
    private static final List<String> COUNTIES = List.of("321311", "321302");

    private final LocalAddresses server = LocalStack.forTests();

    @Test
    @DisplayName("is found every time, and what was not altered is right")
    void everyTampering() throws SQLException {
        COUNTIES.forEach(TamperingTest::write);
        try (Connection connection = connect()) {
            copy(connection);
            connection.setAutoCommit(false);
            List<ChainHead> published = heads(connection);
            assertEquals(List.of(), new AuditChains(connection, published).faults());
            var chance = new Random(20_261_122);
            List<String> unseen = new ArrayList<>();
            for (int number = 0; number < TAMPERINGS; number++) {
                String done = new Tampering(connection, chance).doOne(number);
                if (new AuditChains(connection, published).faults().isEmpty()) {
                    unseen.add(done);
                }
                connection.rollback();
            }
            connection.setAutoCommit(true);
            System.out.printf("tamperings tried %d, found %d%n", TAMPERINGS, TAMPERINGS - unseen.size());
            assertEquals(List.of(), unseen);
        } finally {
            drop();
        }
    }

    private static void write(String code) {
        var county = CountyFixture.of(code, new ApiCaller("jiangsu-admin"));
        String first = county.admin().get("/v1/regions?limit=1&parent=" + code).path("items[0].code");
        String village =
                county.admin().get("/v1/regions?limit=1&parent=" + first).path("items[0].code");
        county.school(first);
        String station = county.station(village);
        for (int number = 0; number < WRITTEN; number++) {
            Response recorded = county.recordActivity(station, "2024-03-08");
            String path = county.path("activities/" + recorded.path("id"));
            if (number % 4 == 0) {
                Response changed =
                        county.admin().patch(path, recorded.header("ETag"), Map.of("participants", 10 + number));
                assertEquals(200, changed.statusCode(), changed.asString());
            } else if (number % 4 == 1) {
                assertEquals(
                        204,
                        county.admin().delete(path, recorded.header("ETag")).statusCode());
            }
        }
    }

    /** On the connection's own server, and there it stays: what it holds is read and altered nowhere else. */
    private static void copy(Connection connection) throws SQLException {
        String original = connection.getCatalog();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + COPY + " character set utf8mb4");
            for (String table : List.of("audit_event", "audit_head")) {
                statement.execute("create table " + COPY + "." + table + " like " + original + "." + table);
                statement.execute("insert into " + COPY + "." + table + " select * from " + original + "." + table
                        + " where county in ('" + String.join("', '", COUNTIES) + "')");
            }
        }
        connection.setCatalog(COPY);
    }

    private static List<ChainHead> heads(Connection connection) throws SQLException {
        List<ChainHead> heads = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select county, link_number, hash from audit_head")) {
            while (row.next()) {
                heads.add(new ChainHead(
                        row.getString(1), row.getLong(2), HexFormat.of().formatHex(row.getBytes(3))));
            }
        }
        assertTrue(heads.stream().allMatch(head -> head.link() > WRITTEN), heads::toString);
        return heads;
    }

    /** As who may do everything. */
    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.databaseUrl(), server.databaseUser(), server.databasePassword());
    }

    private void drop() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + COPY);
        }
    }
}
