package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.local.LocalAccounts;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.tenancy.TenantRunner;

/** Rows in, figures out: every measure against figures worked out by hand, at every level. */
@QuarkusTest
class MeasuresGoldenTest {

    /** What stays between two files: the network, its figures, the trail, which nobody can shorten, and the lease. */
    private static final Set<String> KEPT =
            Set.of("institution", "placement", "institution_closure", "audit_event", "audit_head", "rollup_county");

    private static final String FIGURES = "figure_";

    private static @Nullable GoldenNetwork network;

    @Inject
    ToldFigures figures;

    @Inject
    TenantRunner tenants;

    static Stream<String> files() {
        return GoldenFile.names().stream();
    }

    @BeforeEach
    void open() {
        if (network == null) {
            network = GoldenNetwork.open();
        }
    }

    @AfterEach
    void forget() throws SQLException {
        Figures.settle(network.county().code(), network.county().admin());
        try (Connection connection = LocalAccounts.connectAsOwner();
                Statement statement = connection.createStatement()) {
            List<String> tables = recorded(statement);
            statement.execute("set foreign_key_checks = 0");
            try {
                for (String table : tables) {
                    String others = table.startsWith(FIGURES) ? " and measure not like 'institution.%'" : "";
                    statement.execute("delete from " + table + " where county = '"
                            + network.county().code() + "'" + others);
                }
            } finally {
                statement.execute("set foreign_key_checks = 1");
            }
        }
    }

    private static List<String> recorded(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select lower(table_name) from information_schema.columns"
                + " where table_schema = database() and column_name = 'county'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        tables.removeAll(KEPT);
        return tables;
    }

    @ParameterizedTest
    @MethodSource("files")
    void figuresAreWhatTheRowsGive(String name) {
        GoldenFile file = GoldenFile.read(name);
        network.record(file.rows());
        Figures.settle(network.county().code(), network.county().admin());
        Map<String, Map<String, GoldenNetwork.Figure>> known = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (GoldenFile.Expected expected : file.expected()) {
            Map<String, GoldenNetwork.Figure> figures = known.computeIfAbsent(
                    expected.place() + expected.period(),
                    place -> expected.place().equals("city")
                            ? figuresOfTheCity(expected.period(), file.measures())
                            : network.figures(expected.place(), expected.period(), file.measures()));
            MeasureCatalogue.get(expected.measure());
            GoldenNetwork.Figure found = figures.get(expected.measure());
            if (!same(expected.value(), found.value())) {
                wrong.add(expected + " was " + found.value());
            } else if (!rowsAreShown(expected, found)) {
                wrong.add(expected + " says " + found.rows() + " rows and shows others");
            }
        }
        assertEquals("", String.join("\n", wrong), name);
    }

    /** As they are before counts of few people are hidden: the golden files have few people. */
    private Map<String, GoldenNetwork.Figure> figuresOfTheCity(String period, Set<String> codes) {
        RegionCode city = network.city();
        List<Measure> measures = codes.stream().map(MeasureCatalogue::get).toList();
        var query = new FigureQuery(city, RegionLevel.CITY, Period.of(period), measures);
        // The thread of a test has a request context of its own already.
        List<FigureView> found = CompletableFuture.supplyAsync(
                        () -> tenants.asNobody("golden", () -> figures.untouched(List.of(query), List.of(city))),
                        Thread::startVirtualThread)
                .join();
        return found.stream().collect(Collectors.toMap(FigureView::measure, GoldenNetwork.Figure::of));
    }

    /** A figure is as many rows as are shown behind it as counted; a city's lie in several counties, a ratio has two sides. */
    private static boolean rowsAreShown(GoldenFile.Expected expected, GoldenNetwork.Figure found) {
        boolean asked = !expected.place().equals("city")
                && MeasureCatalogue.get(expected.measure()).counted().isPresent();
        return !asked || found.rows() == network.countedRows(expected.place(), expected.period(), expected.measure());
    }

    private static boolean same(@Nullable String expected, @Nullable String found) {
        return expected == null || found == null
                ? expected == null && found == null
                : new BigDecimal(expected).compareTo(new BigDecimal(found)) == 0;
    }

    @Test
    @DisplayName("every measure stands in a golden file with a value that is neither unknown nor nothing")
    void everyMeasureIsCovered() {
        Set<String> covered = new HashSet<>();
        files().map(GoldenFile::read)
                .flatMap(file -> file.expected().stream())
                .filter(figure -> figure.value() != null && new BigDecimal(figure.value()).signum() != 0)
                .forEach(figure -> covered.add(figure.measure()));
        List<String> missing = MeasureCatalogue.all().stream()
                .map(Measure::code)
                .filter(code -> !covered.contains(code))
                .toList();
        assertEquals(List.of(), missing, "measures without a golden figure");
    }
}
