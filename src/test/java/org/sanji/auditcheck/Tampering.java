package org.sanji.auditcheck;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** What somebody may do to a trail who has the database in his hands and read how its chain is made. */
final class Tampering {

    private static final List<String> TEXTS =
            List.of("actor", "actor_name", "action", "subject", "state_before", "state_after");

    private final Connection database;
    private final RandomGenerator chance;

    Tampering(Connection database, RandomGenerator chance) {
        this.database = database;
        this.chance = chance;
    }

    /** One line, by its key. */
    private record Key(String county, byte[] id, long link) {}

    /** Does one of the kinds, somewhere. Gives what it did. */
    String doOne(int kind) throws SQLException {
        Key key = anyLine();
        return switch (kind % 12) {
            case 0 -> text(key);
            case 1 -> line(key, "happened_at = happened_at + interval 1 microsecond");
            case 2 -> line(key, "subject_id = reverse(subject_id)");
            case 3 -> line(key, "hash = reverse(hash)");
            case 4 -> line(key, "line_number = line_number + 1");
            case 5 -> line(key, "link_number = link_number + 1");
            case 6 -> delete(key);
            case 7 -> forge(key);
            case 8 -> exchange(key);
            case 9 -> cut(key);
            case 10 -> rewrite(key);
            default -> line(key, "county = '999999'");
        };
    }

    private Key anyLine() throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select county, id, link_number from audit_event order by county, link_number, line_number")) {
            while (row.next()) {
                keys.add(new Key(row.getString(1), row.getBytes(2), row.getLong(3)));
            }
        }
        return keys.get(chance.nextInt(keys.size()));
    }

    private String text(Key key) throws SQLException {
        String column = TEXTS.get(chance.nextInt(TEXTS.size()));
        return line(key, column + " = concat(coalesce(" + column + ", ''), 'x')");
    }

    private String line(Key key, String change) throws SQLException {
        run("update audit_event set " + change + " where county = ? and id = ?", key.county(), key.id());
        return change;
    }

    private String delete(Key key) throws SQLException {
        run("delete from audit_event where county = ? and id = ?", key.county(), key.id());
        return "deleted";
    }

    /** One more line in a link that is there. */
    private String forge(Key key) throws SQLException {
        run("""
                insert into audit_event (county, id, happened_at, actor, actor_name, action, subject, subject_id,
                                         state_before, state_after, link_number, line_number, hash)
                select county, reverse(id), happened_at, actor, actor_name, action, subject, subject_id, state_before,
                       state_after, link_number, line_number + 1, hash
                from audit_event where county = ? and id = ?""", key.county(), key.id());
        return "forged";
    }

    /** What one line says, said by another one. */
    private String exchange(Key key) throws SQLException {
        run("""
                update audit_event e join audit_event o on o.county = e.county and o.link_number = e.link_number + 1
                set e.state_after = o.state_before, e.happened_at = o.happened_at
                where e.county = ? and e.id = ?""", key.county(), key.id());
        // The last link has none after it.
        return line(key, "actor_name = concat('x', actor_name)");
    }

    /** The end of a chain is cut off, and its head set back. */
    private String cut(Key key) throws SQLException {
        long last = Math.max(1, key.link()) - 1;
        byte[] hash = hash(key.county(), last);
        run("delete from audit_event where county = ? and link_number > " + last, key.county());
        if (last == 0) {
            run("delete from audit_head where county = ?", key.county());
        } else {
            run("update audit_head set hash = ?, link_number = " + last + " where county = ?", hash, key.county());
        }
        return "cut after link " + last;
    }

    private byte[] hash(String county, long link) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(
                "select hash from audit_event where county = ? and link_number = ? limit 1")) {
            select.setString(1, county);
            select.setLong(2, link);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        }
    }

    /** A line is altered, and every hash from there on reckoned again: the chain is whole, and another one. */
    private String rewrite(Key key) throws SQLException {
        line(key, "actor_name = concat(actor_name, 'x')");
        byte[] previous = new byte[32];
        long link = 0;
        for (List<StoredLine> lines = link(key.county(), 1); !lines.isEmpty(); lines = link(key.county(), link + 1)) {
            link = lines.getFirst().link();
            MessageDigest digest = Sha256.begin();
            lines.forEach(line -> digest.update(line.digest()));
            MessageDigest hash = Sha256.begin();
            hash.update(previous);
            previous = hash.digest(digest.digest());
            run("update audit_event set hash = ? where county = ? and link_number = " + link, previous, key.county());
        }
        run("update audit_head set hash = ? where county = ?", previous, key.county());
        return "rewritten";
    }

    private List<StoredLine> link(String county, long link) throws SQLException {
        List<StoredLine> lines = new ArrayList<>();
        String sql = StoredLine.SELECT.replace("county = ?", "county = ? and link_number = " + link);
        try (PreparedStatement select = database.prepareStatement(sql)) {
            select.setString(1, county);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(StoredLine.read(row));
                }
            }
        }
        return lines;
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, Objects.requireNonNull(parameters[index]));
            }
            statement.executeUpdate();
        }
    }
}
