package org.sanji.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.InspectedSql;

/**
 * Appends what one transaction wrote to the chain of its county: two statements, the last ones before its commit. The
 * database reckons the hash, so that the head is locked from its change to the commit and not while it is read and sent
 * back. Statements are written for MariaDB and MySQL.
 */
@ApplicationScoped
class AuditChainSql {

    private static final String ADVANCE = """
            insert into audit_head (county, link_number, hash) values (?, 1, ?)
            on duplicate key update hash = unhex(sha2(concat(hash, ?), 256)), link_number = link_number + 1
            """;
    private static final String APPEND = """
            insert into audit_event (county, id, happened_at, actor, actor_name, action, subject, subject_id,
                                     state_before, state_after, line_number, link_number, hash)
            select h.county, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, h.link_number, h.hash from audit_head h where h.county = ?
            """;

    private static final String LINK = "select link_number, hash from audit_head where county = ?";
    /** Of many rows of values: of a batch the driver would make the same, but measure and copy every value before. */
    private static final String APPEND_MANY = """
            insert into audit_event (county, id, happened_at, actor, actor_name, action, subject, subject_id,
                                     state_before, state_after, line_number, link_number, hash)
            values\s""";

    private static final String VALUES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int MANY = 50;
    private static final int AT_ONCE = 500;
    /** Letters of states: a server takes no statement of more than its max_allowed_packet, 16 megabytes where it is least. */
    private static final int LETTERS_AT_ONCE = 1_000_000;

    /** All lines belong to one county. */
    void append(SharedSessionContractImplementor session, List<AuditLine> lines) {
        String advance = InspectedSql.of(session, ADVANCE);
        session.doWork(connection -> {
            advance(connection, advance, lines);
            if (lines.size() < MANY) {
                append(connection, InspectedSql.of(session, APPEND), lines);
            } else {
                appendMany(session, connection, lines);
            }
        });
    }

    /** Where the chain of a county ends. */
    private record Head(long number, byte[] hash) {}

    /** The head is ours until the commit: one more statement asks for it, so that it need not be joined to each line. */
    private static void appendMany(
            SharedSessionContractImplementor session, Connection connection, List<AuditLine> lines)
            throws SQLException {
        Head head = head(
                connection, InspectedSql.of(session, LINK), lines.getFirst().county());
        int to;
        for (int from = 0; from < lines.size(); from = to) {
            to = end(lines, from);
            String values = String.join(", ", Collections.nCopies(to - from, VALUES));
            appendSome(connection, InspectedSql.of(session, APPEND_MANY + values), lines, from, to, head);
        }
    }

    /** Behind the last line that goes into one statement with the first. */
    private static int end(List<AuditLine> lines, int from) {
        int to = from;
        for (long letters = 0; to < lines.size() && to < from + AT_ONCE && letters < LETTERS_AT_ONCE; to++) {
            letters += length(lines.get(to).before()) + length(lines.get(to).after());
        }
        return to;
    }

    private static int length(@Nullable String state) {
        return state == null ? 0 : state.length();
    }

    private static Head head(Connection connection, String sql, String county) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, county);
            try (ResultSet head = select.executeQuery()) {
                head.next();
                return new Head(head.getLong(1), head.getBytes(2));
            }
        }
    }

    private static void appendSome(
            Connection connection, String sql, List<AuditLine> lines, int from, int to, Head head) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (int number = from; number < to; number++) {
                statement.setString(at++, lines.get(number).county());
                at = bind(statement, at, lines.get(number), number);
                statement.setLong(at++, head.number());
                statement.setBytes(at++, head.hash());
            }
            statement.executeUpdate();
        }
    }

    private static void advance(Connection connection, String sql, List<AuditLine> lines) throws SQLException {
        byte[] digest = AuditLine.digest(lines);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, lines.getFirst().county());
            statement.setBytes(2, AuditLine.firstHash(digest));
            statement.setBytes(3, digest);
            statement.executeUpdate();
        }
    }

    private static void append(Connection connection, String sql, List<AuditLine> lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int number = 0; number < lines.size(); number++) {
                int at = bind(statement, 1, lines.get(number), number);
                statement.setString(at, lines.get(number).county());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static int bind(PreparedStatement statement, int first, AuditLine line, int number) throws SQLException {
        int at = first;
        statement.setBytes(at++, Ids.bytes(line.id()));
        statement.setObject(at++, LocalDateTime.ofInstant(line.happenedAt(), ZoneOffset.UTC));
        statement.setString(at++, line.actor());
        statement.setString(at++, line.actorName());
        statement.setString(at++, line.action().name());
        statement.setString(at++, line.subject());
        statement.setBytes(at++, Ids.bytes(line.subjectId()));
        statement.setString(at++, line.before());
        statement.setString(at++, line.after());
        statement.setInt(at++, number);
        return at;
    }
}
