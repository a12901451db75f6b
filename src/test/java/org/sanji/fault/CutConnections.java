package org.sanji.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * Every statement of every main write is cut once: the connection ends before the database has the statement, and after the
 * database has done it, the commit included. The caller sends the same request again, as a client does that was told
 * nothing. Then each table has as many rows more as after an undisturbed request, and a third request changes nothing.
 */
final class CutConnections {

    /** What is computed beside requests, at its own time. */
    private static final String COMPUTED =
            "figure|stale_mark|rollup|change_note|change_position|reconciliation|DATABASECHANGELOG";

    private static final String TABLES = """
            select table_name from information_schema.columns
            where table_schema = database() and column_name = 'county' order by table_name
            """;
    private static final int MOST_STATEMENTS = 60;
    private static final int TRIES = 5;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final CuttingProxy proxy;
    private final CountyRows rows;
    private final List<String> tables;

    private CutConnections(CuttingProxy proxy, CountyRows rows) throws SQLException {
        this.proxy = proxy;
        this.rows = rows;
        this.tables = tables();
    }

    /** Plays it. */
    static void play(Findings findings) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        int database = Integer.parseInt(at.databaseUrl().replaceFirst("^jdbc:mysql://[^:/]+:(\\d+).*$", "$1"));
        try (var proxy = new CuttingProxy(database)) {
            LocalAddresses through = new LocalAddresses(
                    at.databaseUrl().replace(":" + database, ":" + proxy.port()),
                    at.databaseUser(),
                    at.databasePassword(),
                    at.realmUrl());
            BenchmarkServer sanji = BenchmarkServer.named("cuts", through, "-Xmx512m", Map.of("JOB_WORKERS", "0"));
            var county = new WrittenCounty(sanji::port);
            List<String> stations = county.open();
            county.awaitFresh();
            for (WriteFlow flow : WriteFlow.all(county.admin(), stations)) {
                new CutConnections(proxy, new CountyRows(at)).cut(findings, flow);
            }
            county.compare(findings);
            sanji.stop();
        }
    }

    private void cut(Findings findings, WriteFlow flow) throws Exception {
        Map<String, Long> effect = undisturbed(flow);
        int cuts = 0;
        for (CuttingProxy.Moment moment : CuttingProxy.Moment.values()) {
            for (int statement = 1;
                    statement <= MOST_STATEMENTS && once(flow, moment, statement, effect);
                    statement++) {
                cuts++;
            }
        }
        findings.nothing(
                wrong,
                "%s: %d cuts, before and after each statement; answers %s; effect of each once %s"
                        .formatted(flow.name(), cuts, statuses, effect));
    }

    private Map<String, Long> undisturbed(WriteFlow flow) throws Exception {
        flow.next();
        Map<String, Long> before = counts();
        Client.Answer answer = flow.send();
        if (answer.status() >= 300) {
            throw new IllegalStateException(flow.name() + ": " + answer.body());
        }
        return difference(before, counts());
    }

    /** Cuts at one statement. False when the request has fewer. */
    private boolean once(WriteFlow flow, CuttingProxy.Moment moment, int statement, Map<String, Long> effect)
            throws Exception {
        for (int tried = 0; tried < TRIES; tried++) {
            flow.next();
            Map<String, Long> before = counts();
            proxy.cutAt(statement, moment);
            Client.Answer answer = flow.send();
            String cut = proxy.letGo();
            if (cut == null) {
                return false;
            }
            Client.Answer again = flow.send();
            Map<String, Long> found = difference(before, counts());
            statuses.merge(answer.status(), 1, Integer::sum);
            if (!isTold(answer) || !(again.status() < 300 || flow.saysItIsDone(again)) || !found.equals(effect)) {
                wrong.add("%s, %s statement %d (%s): %d, then %d, %s %s"
                        .formatted(
                                flow.name(),
                                moment,
                                statement,
                                brief(cut),
                                answer.status(),
                                again.status(),
                                found,
                                isTold(answer) ? "" : answer.body()));
            }
            // A cut that hit the roll-up beside the request tells nothing of the request.
            if (answer.status() >= 300) {
                return true;
            }
        }
        return true;
    }

    private static boolean isTold(Client.Answer answer) {
        return answer.status() < 300 || answer.isCleanRefusal();
    }

    private static String brief(String sql) {
        return sql.replaceAll("[^\\x20-\\x7e]+", " ")
                .strip()
                .substring(0, Math.min(60, sql.strip().length() / 2 + 1));
    }

    private List<String> tables() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = rows.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                if (!row.getString(1).matches("(" + COMPUTED + ").*")) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    private Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (Connection connection = rows.connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) from `" + table + "` where county = '" + WrittenCounty.CODE + "'")) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return counts;
    }

    private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> difference = new TreeMap<>();
        after.forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                difference.put(table, rows - before.get(table));
            }
        });
        return difference;
    }
}
