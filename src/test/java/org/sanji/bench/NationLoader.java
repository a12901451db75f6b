package org.sanji.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanji.institution.DivisionCatalogue.Division;
import org.sanji.kernel.RegionCode;
import org.sanji.local.LocalAddresses;
import org.sanji.local.SampleData;
import org.sanji.local.sample.Batches;
import org.sanji.local.sample.NationCounty;

/**
 * Fills a database with many counties, one transaction each, in the order of their codes and of the keys in each. What the
 * migrations bring (provinces, cities, counties) is not written again; a county that is there already is left as it is, so
 * that a load that was interrupted goes on.
 */
final class NationLoader {

    private static final int TELL_EVERY = 100;

    private final LocalAddresses at;
    private final Map<String, List<Division>> divisions;
    private final double rowsOfInstitution;

    /**
     * A loader of some rows for each institution.
     *
     * @param divisions towns and villages by county
     */
    NationLoader(LocalAddresses at, Map<String, List<Division>> divisions, double rowsOfInstitution) {
        this.at = at;
        this.divisions = divisions;
        this.rowsOfInstitution = rowsOfInstitution;
    }

    /** What was written. */
    record Loaded(int counties, long institutions, long rows, double seconds) {

        private Loaded and(int ofCounty, int captured, long since) {
            return new Loaded(
                    counties + 1, institutions + ofCounty, rows + captured, (System.nanoTime() - since) / 1e9);
        }
    }

    /** Loads some counties. */
    Loaded load(List<String> counties) throws SQLException {
        SampleData.migrate(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        long since = System.nanoTime();
        Loaded loaded = new Loaded(0, 0, 0, 0);
        try (Connection connection =
                DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword())) {
            List<Division> missing = missing(connection, counties);
            connection.setAutoCommit(false);
            for (Division county : missing) {
                List<Division> own = divisions.getOrDefault(county.code().value(), List.of());
                int captured = load(connection, county, own);
                loaded = loaded.and(own.size() + 1, captured, since);
                tell(loaded, missing.size());
            }
            SampleData.analyze(connection);
        }
        return loaded;
    }

    private int load(Connection connection, Division county, List<Division> own) throws SQLException {
        int rows = (int) Math.round(rowsOfInstitution * (own.size() + 1));
        int captured;
        try (Batches batches = Batches.inKeyOrder(connection)) {
            captured = new NationCounty(county, own, batches).write(rows);
        }
        connection.commit();
        return captured;
    }

    private static List<Division> missing(Connection connection, List<String> wanted) throws SQLException {
        List<Division> missing = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select code, name from region r where level = 'COUNTY'"
                        + " and not exists (select 1 from county c where c.code = r.code) order by code")) {
            while (rows.next()) {
                if (wanted.contains(rows.getString("code"))) {
                    missing.add(new Division(new RegionCode(rows.getString("code")), rows.getString("name")));
                }
            }
        }
        return missing;
    }

    private static void tell(Loaded so, int all) {
        if (so.counties() % TELL_EVERY == 0) {
            System.out.printf(
                    "  %d of %d counties, %d institutions, %d captured rows after %.0f s%n",
                    so.counties(), all, so.institutions(), so.rows(), so.seconds());
        }
    }
}
