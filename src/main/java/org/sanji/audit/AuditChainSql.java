package org.sanji.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
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
    /** The driver makes one statement of many rows of values, and of many selects as many statements. */
    private static final String APPEND_MANY = """
            insert into audit_event (county, id, happened_at, actor, actor_name, action, subject, subject_id,
                                     state_before, state_after, line_number, link_number, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int MANY = 50;

    /** All lines belong to one county. */
    void append(SharedSessionContractImplementor session, List<AuditLine> lines) {
        String advance = InspectedSql.of(session, ADVANCE);
        boolean many = lines.size() >= MANY;
        String link = many ? InspectedSql.of(session, LINK) : "";
        String append = InspectedSql.of(session, many ? APPEND_MANY : APPEND);
        session.doWork(connection -> {
            advance(connection, advance, lines);
            if (many) {
                appendMany(connection, link, append, lines);
            } else {
                append(connection, append, lines);
            }
        });
    }

    /** The head is ours until the commit: one more statement asks for it, so that many lines are one batch. */
    private static void appendMany(Connection connection, String link, String append, List<AuditLine> lines)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(link)) {
            select.setString(1, lines.getFirst().county());
            try (ResultSet head = select.executeQuery();
                    PreparedStatement statement = connection.prepareStatement(append)) {
                head.next();
                long number = head.getLong(1);
                byte[] hash = head.getBytes(2);
                for (int line = 0; line < lines.size(); line++) {
                    statement.setString(1, lines.get(line).county());
                    int at = bind(statement, 2, lines.get(line), line);
                    statement.setLong(at++, number);
                    statement.setBytes(at, hash);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
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
