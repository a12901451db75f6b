package org.sanji.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.sanji.institution.DivisionCatalogue;
import org.sanji.institution.DivisionCatalogue.Division;
import org.sanji.kernel.RegionCode;
import org.sanji.local.sample.Batches;
import org.sanji.local.sample.SampleCounty;

/**
 * Fills an empty database with the world of {@code make run}: the six counties of Changzhou with three years of rows. It
 * is all there or not at all: one transaction.
 */
public final class SampleData {

    private static final String CITY = "3204";
    private static final String CHANGE_LOG = "migrations/changelog.yaml";

    // The logging system keeps levels of loggers only as long as somebody keeps the loggers.
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private SampleData() {}

    /**
     * Brings the tables up to date, and fills them when no county is open yet.
     *
     * @return whether the sample was written; false when there were counties already
     */
    public static boolean load(String databaseUrl, String user, String password) {
        try (Connection connection = DriverManager.getConnection(databaseUrl, user, password)) {
            migrate(databaseUrl, user, password);
            connection.setAutoCommit(false);
            if (hasCounties(connection)) {
                return false;
            }
            fill(connection);
            connection.commit();
            analyze(connection);
            return true;
        } catch (SQLException failed) {
            throw new IllegalStateException("The sample data could not be written", failed);
        }
    }

    /** As the application does at its start, which then finds nothing left to do. */
    public static void migrate(String databaseUrl, String user, String password) throws SQLException {
        LIQUIBASE.setLevel(Level.WARNING);
        LocalKeys.publish();
        try (Connection connection = DriverManager.getConnection(databaseUrl, user, password);
                var files = new ClassLoaderResourceAccessor(SampleData.class.getClassLoader());
                Liquibase liquibase = new Liquibase(CHANGE_LOG, files, new JdbcConnection(connection))) {
            // Otherwise both tell the terminal of every change.
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            Scope.child(
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
                    () -> liquibase.update(new Contexts(), new LabelExpression()));
        } catch (SQLException refused) {
            throw refused;
        } catch (Exception failed) {
            // Of a checkout whose migrations were changed meanwhile: only a developer sees this.
            throw new IllegalStateException(
                    "The tables could not be brought up to date (make clean forgets them): " + failed.getMessage(),
                    failed);
        }
    }

    private static boolean hasCounties(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counties = statement.executeQuery("select code from county limit 1")) {
            return counties.next();
        }
    }

    private static void fill(Connection connection) throws SQLException {
        // All of the city in one go: each reading of the catalogue unpacks the whole country.
        List<Division> divisions = DivisionCatalogue.of(CITY);
        List<Division> counties = counties(connection);
        try (Batches batches = new Batches(connection)) {
            for (Division county : counties) {
                List<Division> own = divisions.stream()
                        .filter(division -> county.code().covers(division.code()))
                        .toList();
                new SampleCounty(county, own, batches).write();
            }
        }
    }

    /** The database itself would notice only later, and meanwhile count figures as if its tables were still empty. */
    public static void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze table " + String.join(", ", Batches.tables()));
        }
    }

    private static List<Division> counties(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select code, name from region where parent = '" + CITY + "' order by code")) {
            List<Division> counties = new ArrayList<>();
            while (rows.next()) {
                counties.add(new Division(new RegionCode(rows.getString("code")), rows.getString("name")));
            }
            return counties;
        }
    }
}
