package org.sanji.recount;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Asks the tables of what was recorded, for all towns at once. In the sample no institution ever moved, so the first nine
 * digits of its place are its town.
 */
final class Rows {

    /** Recorded by institutions, which SQL knows as {@code i}, the row itself as {@code r}. */
    private static final String PER_TOWN = "select substr(i.region, 1, 9) as town, %s as number from %s r"
            + " join institution i on i.county = r.county and i.id = r.institution where %s group by town";

    private static final String PER_INSTITUTION =
            "select substr(i.region, 1, 9) as town, i.name, (%s) as number from institution i where i.tier = '%s'"
                    + " and i.valid_from <= '2025-12-31' and (i.valid_to is null or i.valid_to >= '2025-12-31')";

    private static final String TOWNS = "select code, name from region where level = 'TOWNSHIP'"
            + " and substr(code, 1, 6) in (select code from county) order by code";

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /** The towns of all counties, with their names, by code. */
    Map<String, String> towns() throws SQLException {
        Map<String, String> towns = new LinkedHashMap<>();
        read(TOWNS, row -> towns.put(row.getString("code"), row.getString("name")));
        return towns;
    }

    /** Whether the application has added up everything: only then it answers for all rows. */
    boolean areAddedUp() throws SQLException {
        List<String> stale = new ArrayList<>();
        read("select distinct county from stale_mark", row -> stale.add(row.getString("county")));
        return stale.isEmpty();
    }

    /** How many rows of a table satisfy a condition. */
    Numbers count(String table, String condition) throws SQLException {
        return number("count(*)", table, condition);
    }

    /** What the rows that satisfy a condition come to; a town without such rows has no number. */
    Numbers number(String aggregate, String table, String condition) throws SQLException {
        Map<String, BigDecimal> numbers = new HashMap<>();
        read(
                PER_TOWN.formatted(aggregate, table, condition),
                row -> numbers.put(row.getString("town"), row.getBigDecimal("number")));
        return new Numbers(numbers);
    }

    /** The institutions of a tier that were open at the end of 2025, by town, each with what a select gives for it. */
    Map<String, List<Institution>> institutions(String tier, String select) throws SQLException {
        Map<String, List<Institution>> institutions = new HashMap<>();
        read(
                PER_INSTITUTION.formatted(select, tier),
                row -> institutions
                        .computeIfAbsent(row.getString("town"), town -> new ArrayList<>())
                        .add(new Institution(row.getString("name"), row.getBigDecimal("number"))));
        return institutions;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Reader reader) throws SQLException {
        if (sql.contains("figure_")) {
            throw new IllegalArgumentException("Figures are what is to be checked: " + sql);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
