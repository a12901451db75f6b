package org.sanji.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanji.bench.BenchmarkServer;
import org.sanji.exchange.ActivityWorkbook;
import org.sanji.exchange.ImportClient;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;

/**
 * How many bytes of the binary log the largest transaction has while a large import is stored, a whole county is computed
 * and old notes of changes are forgotten. It takes MySQL with a binary log: DB_URL.
 */
final class BigTransactions implements Fault {

    private static final int ROWS = Integer.parseInt(System.getenv().getOrDefault("ROWS", "20000"));
    private static final long MOST_BYTES = 10_000_000;
    /** A third of what a group of servers takes. */
    private static final long MOST_BYTES_OF_FIGURES = 50_000_000;

    private static final int SHOWN = 5;
    private static final Pattern TABLE = Pattern.compile("\\(\\w+\\.(\\w+)\\)");

    /** One transaction: how long it is in the log, and the tables it changed. */
    private record Transaction(long bytes, Set<String> tables) {

        boolean isOfFigures() {
            return tables.stream().anyMatch(table -> table.startsWith("figure_"));
        }

        boolean isTooLarge() {
            return bytes >= (isOfFigures() ? MOST_BYTES_OF_FIGURES : MOST_BYTES);
        }
    }

    @Override
    public void play(Findings findings) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        var rows = new CountyRows(at);
        if (rows.number("select @@global.log_bin") == 0) {
            System.out.println("skipped: this server writes no binary log; say another with DB_URL");
            return;
        }
        SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        rows.execute("flush binary logs");
        String first = last(rows);
        BenchmarkServer sanji = BenchmarkServer.named(
                "transactions",
                at,
                "-Xmx512m",
                Map.of("EVIDENCE_DIR", "target/faults", "CHANGES_KEPT", "1S", "CHANGES_FORGET_CRON", "0/20 * * * * ?"));
        var county = new WrittenCounty(sanji::port);
        county.awaitFresh();
        var client = new ImportClient(sanji::port, WrittenCounty.CODE, WrittenCounty.ADMIN);
        Path file = new ActivityWorkbook(county.names()).write(Path.of("target/faults/big.xlsx"), ROWS);
        client.ended(client.commit(client.ended(client.send(file))));
        rows.markEverything(new Random(FaultRun.SEED));
        county.compare(findings);
        Thread.sleep(25_000);
        sanji.stop();
        tell(findings, transactions(rows, first));
    }

    private static void tell(Findings findings, List<Transaction> all) {
        all.sort(Comparator.comparingLong(Transaction::bytes).reversed());
        findings.say(
                all.stream().noneMatch(Transaction::isTooLarge),
                "%d transactions, an import of %d rows among them: the largest has %.2f MB in the binary log",
                all.size(),
                ROWS,
                all.getFirst().bytes() / 1e6);
        all.stream().limit(SHOWN).forEach(one -> findings.tell("%9d bytes: %s", one.bytes(), one.tables()));
    }

    private static String last(CountyRows rows) throws SQLException {
        List<String> logs = logs(rows);
        return logs.getLast();
    }

    private static List<String> logs(CountyRows rows) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = rows.connect();
                Statement statement = connection.createStatement();
                ResultSet log = statement.executeQuery("show binary logs")) {
            while (log.next()) {
                names.add(log.getString(1));
            }
        }
        return names;
    }

    private static List<Transaction> transactions(CountyRows rows, String first) throws SQLException {
        List<Transaction> all = new ArrayList<>();
        for (String log : logs(rows)) {
            if (log.compareTo(first) >= 0) {
                read(rows, log, all);
            }
        }
        return all;
    }

    /** From the event that begins one to the one that commits it. */
    private static void read(CountyRows rows, String log, List<Transaction> all) throws SQLException {
        try (Connection connection = rows.connect();
                Statement statement = connection.createStatement();
                ResultSet event = statement.executeQuery("show binlog events in '" + log + "'")) {
            long begun = 0;
            Set<String> tables = new LinkedHashSet<>();
            while (event.next()) {
                String type = event.getString("Event_type");
                if (type.endsWith("Gtid")) {
                    begun = event.getLong("Pos");
                    tables = new LinkedHashSet<>();
                } else if (type.equals("Table_map")) {
                    Matcher table = TABLE.matcher(event.getString("Info"));
                    tables.add(table.find() ? table.group(1) : event.getString("Info"));
                } else if (type.equals("Xid")) {
                    all.add(new Transaction(event.getLong("End_log_pos") - begun, tables));
                }
            }
        }
    }
}
