package org.sanji.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanji.exchange.ActivityWorkbook;
import org.sanji.exchange.ImportClient;
import org.sanji.kernel.Ids;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * {@code bench/run import}: a workbook of IMPORT_ROWS (100,000) activities into a server with 512 megabytes of heap, against
 * batched JDBC inserts of the same rows: alone, and with the lines of the trail that belong to them.
 */
public final class ImportBenchmark {

    private static final int ROWS = Benchmark.number("IMPORT_ROWS", 100_000);
    private static final int BATCH = 1_000;
    private static final String COUNTY = "320412";
    private static final String ACTIVITIES = """
            insert into activity (county, id, version, institution, remark, recorded_at, title, kind, mode, held_on,
                                  participants, partner_venue)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TRAIL = """
            insert into audit_event (county, id, happened_at, actor, actor_name, action, subject, subject_id, state_before,
                                     state_after, line_number, link_number, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final LocalAddresses at;
    private final BenchmarkServer sanji;
    private volatile long mostHeap;
    private volatile boolean watching = true;

    private ImportBenchmark(LocalAddresses at) throws Exception {
        this.at = at;
        this.sanji = BenchmarkServer.sanji(at, "-Xmx512m", Map.of("EVIDENCE_DIR", "target/bench/imports"));
    }

    public static void main(String[] arguments) throws Exception {
        new ImportBenchmark(LocalStack.forTests()).run();
        System.exit(0);
    }

    private void run() throws Exception {
        var client = new ImportClient(sanji::port, COUNTY, "wujin-admin");
        Path file = new ActivityWorkbook(client.open(60)).write(Path.of("target/bench/imports/rows.xlsx"), ROWS);
        Thread watch = Thread.ofVirtual().start(this::watchHeap);
        long begun = System.nanoTime();
        JsonNode checked = client.ended(client.send(file));
        double check = seconds(begun);
        begun = System.nanoTime();
        JsonNode stored = client.ended(client.commit(checked));
        double commit = seconds(begun);
        begun = System.nanoTime();
        JsonNode again = client.ended(client.send(file));
        double second = seconds(begun);
        watching = false;
        watch.join();
        report(stored, again, check, commit, second);
    }

    private void report(JsonNode stored, JsonNode again, double check, double commit, double second) throws Exception {
        sanji.stop();
        double rows = floor("activity", ACTIVITIES);
        double trail = floor("audit_event", TRAIL);
        System.out.printf(
                "import: %d rows created of %d, %d unchanged when they come again; -Xmx512m, most heap in use %d MB%n"
                        + "import: check %.1f s, commit %.1f s (%.0f rows/s), check of the same file again %.1f s%n"
                        + "import: JDBC batches of %d: rows alone %.1f s, rows with their trail %.1f s%n"
                        + "import: commit at %.2f of the speed of the rows alone, %.2f of rows with their trail%n",
                stored.path("created").asInt(),
                ROWS,
                again.path("unchanged").asInt(),
                mostHeap >> 20,
                check,
                commit,
                ROWS / commit,
                second,
                BATCH,
                rows,
                rows + trail,
                rows / commit,
                (rows + trail) / commit);
    }

    /** The same rows taken out and put in again, by the driver as the application has it. */
    private double floor(String table, String insert) throws SQLException {
        String url = at.databaseUrl() + "&rewriteBatchedStatements=true&connectionTimeZone=UTC";
        try (Connection connection = DriverManager.getConnection(url, at.databaseUser(), at.databasePassword())) {
            List<Object[]> rows = rows(connection, table, insert);
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (int number = 0; number < rows.size(); number++) {
                    for (int column = 0; column < rows.get(number).length; column++) {
                        statement.setObject(column + 1, rows.get(number)[column]);
                    }
                    statement.addBatch();
                    if ((number + 1) % BATCH == 0 || number + 1 == rows.size()) {
                        statement.executeBatch();
                        connection.commit();
                    }
                }
            }
            return seconds(begun);
        }
    }

    /** Under other ids, so that both stand in the table. */
    private static List<Object[]> rows(Connection connection, String table, String insert) throws SQLException {
        String columns = insert.substring(insert.indexOf('(') + 1, insert.indexOf(')'));
        List<Object[]> rows = new ArrayList<>(ROWS);
        String subject = table.equals("audit_event") ? " and subject = 'activities'" : "";
        try (ResultSet found = connection
                .createStatement()
                .executeQuery("select " + columns + " from " + table + " where county = '" + COUNTY + "'" + subject)) {
            while (found.next()) {
                Object[] row = new Object[found.getMetaData().getColumnCount()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = found.getObject(column + 1);
                }
                row[1] = Ids.bytes(Ids.next());
                rows.add(row);
            }
        }
        return rows;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void watchHeap() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sanji.managementPort() + "/q/metrics"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (watching) {
                String metrics = client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
                long heap = metrics.lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum();
                mostHeap = Math.max(mostHeap, heap);
                Thread.sleep(250);
            }
        } catch (Exception ended) {
            System.err.println("The heap was not watched to the end: " + ended);
        }
    }
}
