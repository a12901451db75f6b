package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no figure of six counties shows: how much of the country's is read for one. */
@QuarkusTest
@DisplayName("What institutions gave for a measure")
class FigurePlansTest {

    private static final Map<Months, Set<String>> ASKED = Map.of(
            new Months(202501, 202512), Set.of("activity.count", "facility.devices"),
            new Months(202401, 202412), Set.of("activity.count"));

    /** The newest MySQL draws a tree unless it is asked for a table; MariaDB skips what is written for MySQL. */
    private static final String EXPLAIN = "explain /*!80000 format=traditional */ ";

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {FiguresSql.OWN, FiguresSql.OWN_AMOUNTS, FiguresSql.SUMS_OF_OWN})
    @DisplayName("is read of the counties asked about alone: as ranges of the index, not by the measure alone")
    void rangesOfCounties(String sql) throws SQLException {
        var windows = new AskedWindows(ASKED);
        assertEquals(List.of("range"), plan(sql.formatted(windows.table(), windows.measures())));
    }

    /** How the table of figures is read. */
    private List<String> plan(String sql) throws SQLException {
        List<String> types = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement(EXPLAIN + sql)) {
            List<String> county = List.of("320412", "320412", "9", "320412", "320412~");
            int asked = (int) sql.chars().filter(sign -> sign == '?').count();
            for (int index = 0; index < asked; index++) {
                explain.setString(index + 1, county.get(index));
            }
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    if ("o".equals(row.getString("table"))) {
                        types.add(row.getString("type"));
                    }
                }
            }
        }
        return types;
    }
}
