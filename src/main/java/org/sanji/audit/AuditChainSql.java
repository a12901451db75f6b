package org.sanji.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

    /** All lines belong to one county. */
    void append(SharedSessionContractImplementor session, List<AuditLine> lines) {
        String advance = InspectedSql.of(session, ADVANCE);
        String append = InspectedSql.of(session, APPEND);
        session.doWork(connection -> {
            advance(connection, advance, lines);
            append(connection, append, lines);
        });
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
                bind(statement, lines.get(number), number);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, AuditLine line, int number) throws SQLException {
        int at = 1;
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
        statement.setString(at, line.county());
    }
}
