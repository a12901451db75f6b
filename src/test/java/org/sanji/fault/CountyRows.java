package org.sanji.fault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.sanji.local.LocalAddresses;

/** The county of a run as its database has it, by an account that may do everything. */
record CountyRows(LocalAddresses at) {

    private static final String INSTITUTIONS = "select id from institution where county = '" + WrittenCounty.CODE + "'";
    private static final String MARK =
            "insert into stale_mark (county, id, institution, feature, first_month, last_month)" + " values ('"
                    + WrittenCounty.CODE + "', ?, ?, '*', 101, 999912)";

    Connection connect() throws SQLException {
        return DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
    }

    /** The one number a statement gives. */
    long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Holds the row that every change of the county needs last, until the transaction of the holder ends. */
    void holdTrail(Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute(
                    "select link_number from audit_head where county = '" + WrittenCounty.CODE + "' for update");
        }
    }

    /** Makes all figures of the county stale. */
    void markEverything(Random random) throws SQLException {
        try (Connection connection = connect();
                Statement select = connection.createStatement();
                ResultSet institution = select.executeQuery(INSTITUTIONS);
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            while (institution.next()) {
                byte[] id = new byte[16];
                random.nextBytes(id);
                mark.setBytes(1, id);
                mark.setBytes(2, institution.getBytes(1));
                mark.addBatch();
            }
            mark.executeBatch();
        }
    }

    /** The ledger check of what writers with a name have sent. */
    void check(Findings findings, Ledger ledger, Writers writers, String name) throws SQLException, IOException {
        try (Connection connection = connect()) {
            var check = new LedgerCheck(connection, ledger, name);
            findings.nothing(check.all(writers), "nothing lost, nothing doubled, in the rows of " + name);
            findings.tell(
                    "%d sent: %d stored, %d refused, %d without an end, of which %d were stored; longest outage %.1f s;"
                            + " answers %s",
                    ledger.entries().size(),
                    ledger.count(Ledger.State.STORED),
                    ledger.count(Ledger.State.REFUSED),
                    ledger.count(Ledger.State.UNKNOWN) + ledger.count(Ledger.State.SENT),
                    check.unknownButStored(),
                    writers.longestOutageMillis() / 1000.0,
                    writers.statuses());
        }
    }
}
