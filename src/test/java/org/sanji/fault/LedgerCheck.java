package org.sanji.fault;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanji.auditcheck.AuditChains;

/** Nothing lost, nothing doubled: what the ledger says held against what the database has. Gives what is wrong. */
final class LedgerCheck {

    private static final String ROWS =
            "select title, participants, held_on, id from activity where county = ? and title like ?";
    /** Counted once for all rows: asked row by row, twenty thousand rows read the whole trail as often. */
    private static final String WITHOUT_TRAIL = """
            select count(*) from activity a left join (
                select subject_id, count(*) as times from audit_event
                where county = ? and action = 'CREATED' group by subject_id) e on e.subject_id = a.id
            where a.county = ? and a.title like ? and coalesce(e.times, 0) <> 1
            """;

    private static final String TRAIL_WITHOUT_ROW = """
            select count(*) from audit_event e where e.county = ? and e.subject = 'activities' and e.action = 'CREATED'
              and not exists (select 1 from activity a where a.county = e.county and a.id = e.subject_id)
              and not exists (select 1 from audit_event r
                  where r.county = e.county and r.subject_id = e.subject_id and r.action = 'REMOVED')
            """;
    private static final String FOREIGN_KEYS = """
            select constraint_name, table_name, column_name, referenced_table_name, referenced_column_name
            from information_schema.key_column_usage
            where table_schema = database() and referenced_table_name is not null
            order by table_name, constraint_name, ordinal_position
            """;

    private final Connection database;
    private final Ledger ledger;
    private final String titles;
    private final List<String> wrong = new ArrayList<>();
    private int unknownButStored;

    /** Of the rows that writers with a name have sent. */
    LedgerCheck(Connection database, Ledger ledger, String name) {
        this.database = database;
        this.ledger = ledger;
        this.titles = Writers.prefix(name) + "%";
    }

    /** Rows, trail and references, and what those are answered who ask again. */
    List<String> all(Writers writers) throws SQLException, IOException {
        rows();
        replies(writers);
        trail();
        references();
        return wrong;
    }

    /** How many rows were stored whose sender had no answer: neither lost nor doubled. */
    int unknownButStored() {
        return unknownButStored;
    }

    List<String> wrong() {
        return wrong;
    }

    void rows() throws SQLException {
        Map<String, List<String>> stored = stored();
        for (Ledger.Entry entry : ledger.entries()) {
            List<String> found = stored.getOrDefault(entry.key(), List.of());
            switch (entry.state()) {
                case STORED ->
                    ask(found.size() == 1, entry.key() + " was promised and is there " + found.size() + " times");
                case REFUSED -> ask(found.isEmpty(), entry.key() + " was refused and is there");
                case SENT, UNKNOWN -> {
                    ask(found.size() <= 1, entry.key() + " is there " + found.size() + " times");
                    unknownButStored += found.size();
                }
            }
            found.forEach(
                    row -> ask(entry.body().contains(row), entry.key() + " is stored otherwise than sent: " + row));
        }
        Set<String> sent = ledger.entries().stream().map(Ledger.Entry::key).collect(Collectors.toSet());
        ask(sent.containsAll(stored.keySet()), "rows nobody sent");
    }

    private Map<String, List<String>> stored() throws SQLException {
        Map<String, List<String>> stored = new HashMap<>();
        try (PreparedStatement select = database.prepareStatement(ROWS)) {
            select.setString(1, WrittenCounty.CODE);
            select.setString(2, titles);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String tail = "\"heldOn\":\"%s\",\"participants\":%d}".formatted(row.getString(3), row.getInt(2));
                    stored.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(tail);
                }
            }
        }
        return stored;
    }

    /** Each row has one line of the trail, each line its row, and the lines are chained without a break. */
    void trail() throws SQLException {
        wrong.addAll(new AuditChains(database, List.of()).faults());
        ask(
                count(WITHOUT_TRAIL, WrittenCounty.CODE, WrittenCounty.CODE, titles) == 0,
                "rows without a line of the trail, or with several");
        ask(count(TRAIL_WITHOUT_ROW, WrittenCounty.CODE) == 0, "lines of the trail without a row");
    }

    /** Finds rows stored while checks were off, too. */
    void references() throws SQLException {
        Map<String, List<String[]>> keys = new HashMap<>();
        try (PreparedStatement select = database.prepareStatement(FOREIGN_KEYS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.computeIfAbsent(row.getString(2) + "." + row.getString(1), none -> new ArrayList<>())
                        .add(new String[] {row.getString(2), row.getString(3), row.getString(4), row.getString(5)});
            }
        }
        ask(keys.size() > 50, "only " + keys.size() + " foreign keys");
        for (var key : keys.entrySet()) {
            ask(count(orphans(key.getValue())) == 0, key.getKey() + " has orphans");
        }
    }

    private static String orphans(List<String[]> columns) {
        var on = new ArrayList<String>();
        var given = new ArrayList<String>();
        for (String[] column : columns) {
            on.add("p.`%s` = c.`%s`".formatted(column[3], column[1]));
            given.add("c.`%s` is not null".formatted(column[1]));
        }
        return "select count(*) from `%s` c left join `%s` p on %s where %s and p.`%s` is null"
                .formatted(
                        columns.getFirst()[0],
                        columns.getFirst()[2],
                        String.join(" and ", on),
                        String.join(" and ", given),
                        columns.getFirst()[3]);
    }

    /** Who sends a row once more that was stored gets the same answer, and nothing happens. */
    void replies(Writers writers) throws IOException {
        for (Ledger.Entry entry : ledger.entries()) {
            if (entry.state() == Ledger.State.STORED) {
                HttpResponse<String> again = writers.send(entry.key(), entry.body());
                ask(
                        again.statusCode() == 201 && again.body().equals(entry.answer()),
                        entry.key() + " was answered otherwise the second time: " + again.body());
            }
        }
    }

    private long count(String sql, String... values) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                select.setString(place + 1, values[place]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void ask(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}
