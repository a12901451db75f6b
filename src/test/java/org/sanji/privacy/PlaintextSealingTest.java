package org.sanji.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.Ids;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalKeys;
import org.sanji.local.LocalStack;

/** The migration that encrypted what lay in the clear, on tables as they were when it runs. */
class PlaintextSealingTest {

    private static final String SCHEMA = "sealing_" + ProcessHandle.current().pid();
    private static final String COUNTY = "320412";
    private static final int MORE_THAN_A_BATCH = 1_201;

    private static Connection connection;

    @BeforeAll
    static void tablesOfBefore() throws SQLException {
        LocalKeys.publish();
        LocalAddresses server = LocalStack.forTests();
        connection =
                DriverManager.getConnection(server.databaseUrl(), server.databaseUser(), server.databasePassword());
        execute("create database " + SCHEMA + " character set utf8mb4");
        connection.setCatalog(SCHEMA);
        for (String table : new String[] {"staff_member", "learner", "volunteer"}) {
            execute("create table " + table + " (county char(6) not null, id binary(16) not null, name varchar(120),"
                    + " phone varchar(20), contact varchar(120), remark varchar(500), name_sealed varbinary(600),"
                    + " name_digest binary(32), phone_sealed varbinary(200), phone_digest binary(32),"
                    + " contact_sealed varbinary(600), contact_digest binary(32), note_sealed varbinary(2200),"
                    + " note_digest binary(32), primary key (county, id))");
        }
        execute("create table competition_entry (county char(6) not null, id binary(16) not null, author varchar(60),"
                + " author_sealed varbinary(600), author_digest binary(32), primary key (county, id))");
        execute("create table idempotency_record (county char(6) not null, caller varchar(64) not null,"
                + " operation varchar(200) not null, idempotency_key varchar(255) not null, body mediumtext,"
                + " body_sealed mediumblob, primary key (county, caller, operation, idempotency_key))");
    }

    @AfterAll
    static void drop() throws SQLException {
        execute("drop database " + SCHEMA);
        connection.close();
    }

    @Test
    @DisplayName("It encrypts every row for its cell, clears what it read, and goes on where it was cut off")
    void seals() throws Exception {
        UUID first = staff("王小敏", "13800001234", "周三不在");
        for (int number = 1; number < MORE_THAN_A_BATCH; number++) {
            staff("某人" + number, null, null);
        }
        execute("insert into idempotency_record values ('000000', 'me', '/v1/counties', 'key 1', '{\"a\":1}', null)");
        execute("insert into competition_entry values ('320412', x'" + "01".repeat(16) + "', '李老师', null, null)");
        migrate();
        assertNothingInTheClear();
        assertSealed("name", "王小敏", first);
        assertSealed("note", "周三不在", first);
        UUID late = staff("后来者", "13900001234", null);
        byte[] before = column("name_sealed", first);
        migrate();
        assertNothingInTheClear();
        assertSealed("phone", "13900001234", late);
        assertNull(column("note_sealed", late));
        assertArrayEquals(before, column("name_sealed", first), "what was done is not done again");
        Cell reply = new Cell("000000", "idempotency_record", "body", "me\n/v1/counties\nkey 1");
        assertEquals("{\"a\":1}", sealing().open(reply, bytes("select body_sealed from idempotency_record", null)));
    }

    private static Sealing sealing() {
        return LocalKeys.sealing(nonce -> {});
    }

    private static void assertSealed(String column, String text, UUID row) throws SQLException {
        Cell cell = new Cell(COUNTY, "staff_member", column, row.toString());
        assertEquals(text, sealing().open(cell, column(column + "_sealed", row)));
        assertArrayEquals(sealing().digest(COUNTY, column, text), column(column + "_digest", row));
    }

    private static void assertNothingInTheClear() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet left = statement.executeQuery("select (select count(coalesce(name, phone, remark)) from"
                        + " staff_member) + (select count(author) from competition_entry) + (select count(body) from"
                        + " idempotency_record)")) {
            assertTrue(left.next());
            assertEquals(0, left.getInt(1));
        }
    }

    private static void migrate() throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        new PlaintextSealing().execute(database);
        connection.setAutoCommit(true);
    }

    private static UUID staff(String name, String phone, String remark) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into staff_member (county, id, name, phone, remark) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, COUNTY);
            insert.setBytes(2, Ids.bytes(id));
            insert.setString(3, name);
            insert.setString(4, phone);
            insert.setString(5, remark);
            insert.executeUpdate();
        }
        return id;
    }

    private static byte[] column(String column, UUID row) throws SQLException {
        return bytes("select " + column + " from staff_member where county = '320412' and id = ?", row);
    }

    private static byte[] bytes(String sql, UUID row) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (row != null) {
                select.setBytes(1, Ids.bytes(row));
            }
            ResultSet found = select.executeQuery();
            assertTrue(found.next());
            return found.getBytes(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
