package org.sanji.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sanji.bench.BenchmarkServer;
import org.sanji.exchange.ActivityWorkbook;
import org.sanji.exchange.ImportClient;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * {@code make import-kills}: a workbook of ROWS (20,000) activities is imported while the application is killed KILLS (20)
 * times, each at a random moment of its check or commit. In the end exactly the rows of the file must be stored, each once,
 * with a line of the trail each. Ends with 1 when not.
 */
public final class ImportKills {

    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("KILLS", "20"));
    private static final int ROWS = Integer.parseInt(System.getenv().getOrDefault("ROWS", "20000"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("FAULT_SEED", "1"));
    private static final String COUNTY = "320412";
    private static final int LONGEST_LIFE_MILLIS = 12_000;
    private static final Map<String, String> SMALL = Map.of("JOB_LEASE", "3S", "EVIDENCE_DIR", "target/import-kills");

    private final Random random = new Random(SEED);
    private final LocalAddresses at;
    private volatile BenchmarkServer sanji;
    private int kills;

    private ImportKills(LocalAddresses at) throws Exception {
        this.at = at;
        sanji = BenchmarkServer.sanji(at, "-Xmx512m", SMALL);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> wrong = new ImportKills(LocalStack.forTests()).run();
        wrong.forEach(System.err::println);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private List<String> run() throws Exception {
        var client = new ImportClient(() -> sanji.port(), COUNTY, "wujin-admin");
        Path file = new ActivityWorkbook(client.open(50)).write(Path.of("target/import-kills/rows.xlsx"), ROWS);
        JsonNode check = client.send(file);
        for (int kill = 0; kill < KILLS / 4; kill++) {
            kill();
        }
        JsonNode checked = client.ended(check);
        JsonNode commit = client.commit(checked);
        while (kills < KILLS) {
            kill();
        }
        JsonNode stored = client.ended(commit);
        JsonNode again = client.ended(client.send(file));
        return wrong(stored, again);
    }

    /** At a random moment of what it does; it is started again at once. */
    private void kill() throws Exception {
        Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        sanji.process().destroyForcibly().waitFor();
        kills++;
        sanji = BenchmarkServer.sanji(at, "-Xmx512m", SMALL);
    }

    private List<String> wrong(JsonNode stored, JsonNode again) throws SQLException {
        List<String> wrong = new ArrayList<>();
        expect(wrong, "created", ROWS, stored.path("created").asLong());
        expect(
                wrong,
                "unchanged when it is checked again",
                ROWS,
                again.path("unchanged").asLong());
        long rows;
        try (Connection connection =
                DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword())) {
            rows = number(connection, "select count(*) from activity where county = '" + COUNTY + "'");
            expect(wrong, "rows", ROWS, rows);
            expect(
                    wrong,
                    "different rows",
                    ROWS,
                    number(connection, "select count(distinct title) from activity where county = '" + COUNTY + "'"));
            expect(
                    wrong,
                    "lines of the trail",
                    ROWS,
                    number(
                            connection,
                            "select count(*) from audit_event where subject = 'activities' and county = '" + COUNTY
                                    + "'"));
        }
        System.out.printf(
                "import kills: %d kills during an import of %d rows; %d rows stored, %s; %d faults%n",
                kills, ROWS, rows, stored.path("state").asText(), wrong.size());
        return wrong;
    }

    private static void expect(List<String> wrong, String what, long wanted, long found) {
        if (wanted != found) {
            wrong.add(what + ": " + found + " instead of " + wanted);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
