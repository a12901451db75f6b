package org.sanji.isolation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanji.local.LocalAddresses;

/** How many rows a county has in each table, and what they say. */
final class Checksums {

    private static final String COLUMNS = """
            select table_name, group_concat(concat('coalesce(`', column_name, '`, ''~'')') order by ordinal_position),
                   max(column_name = 'county')
            from information_schema.columns where table_schema = database() group by table_name order by table_name
            """;

    private static final String PENDING =
            "select count(*) from webhook_delivery where state = 'PENDING'" + " and county = '%s'";
    private static final int DELIVERED_AFTER = 600;
    private static final int PAUSE_MILLIS = 100;

    private final LocalAddresses at;

    Checksums(LocalAddresses at) {
        this.at = at;
    }

    /** By table; tables without a county are summed whole where they hold what a county or city does. */
    Map<String, String> of(String county) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection =
                        DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute("set session group_concat_max_len = 100000");
            for (String[] table : tables(statement)) {
                String where = condition(table, county);
                if (!where.isEmpty()) {
                    sums.put(table[0], sum(statement, table, where));
                }
            }
        }
        return sums;
    }

    /** Waits until a county tells its webhooks nothing any more: nobody listens there, and each try is written down. */
    void awaitDeliveries(String county) throws SQLException, InterruptedException {
        try (Connection connection =
                        DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
                Statement statement = connection.createStatement()) {
            for (int asked = 0; asked < DELIVERED_AFTER; asked++) {
                try (ResultSet pending = statement.executeQuery(PENDING.formatted(county))) {
                    pending.next();
                    if (pending.getInt(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        throw new IllegalStateException("Webhooks do not come to rest");
    }

    /**
     * Tries to move the rows of a county into another one, table by table, and takes it back.
     *
     * @return what each table that has rows of the county said to it
     */
    Map<String, String> moved(String county, String other) throws SQLException {
        Map<String, String> answers = new TreeMap<>();
        try (Connection connection =
                        DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute("set session group_concat_max_len = 100000");
            connection.setAutoCommit(false);
            for (String[] table : tables(statement)) {
                if (table[2].equals("1")
                        && !sum(statement, table, condition(table, county)).startsWith("0 rows")) {
                    answers.put(table[0], moved(statement, table[0], county, other));
                    connection.rollback();
                }
            }
        }
        return answers;
    }

    private static String moved(Statement statement, String table, String county, String other) {
        try {
            int rows = statement.executeUpdate(
                    "update `" + table + "` set county = '" + other + "' where county = '" + county + "'");
            return rows + " rows moved";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private static String condition(String[] table, String county) {
        String name = table[0].toLowerCase(java.util.Locale.ROOT);
        if (table[2].equals("1")) {
            return "county = '" + county + "'";
        }
        return switch (name) {
            case "region" -> "code like '" + county + "%'";
            case "region_former_name" -> "region like '" + county + "%'";
            case "campaign", "published_standard" -> "region like '" + county.substring(0, 4) + "%'";
            default -> "";
        };
    }

    private static List<String[]> tables(Statement statement) throws SQLException {
        List<String[]> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                tables.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
        }
        return tables;
    }

    private static String sum(Statement statement, String[] table, String where) throws SQLException {
        String sql = "select concat(count(*), ' rows ', coalesce(bit_xor(cast(conv(left(sha2(concat_ws('|', " + table[1]
                + "), 256), 15), 16, 10) as unsigned)), 0)) from `" + table[0] + "` where " + where;
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
