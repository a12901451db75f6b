package org.sanji.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.sanji.local.LocalAddresses;

/**
 * The statements by which an activity is written with its line in the trail, over one connection: as a link of the chain,
 * or as a line alone. The lines of the second kind stand in link 0, where no chain is.
 */
final class AuditCostSql implements AutoCloseable {

    private static final String LINE = """
            insert into audit_event (county, id, happened_at, actor, actor_name, action, subject, subject_id, state_after)
            values (?, ?, ?, 'bench', 'bench', 'CREATED', 'activities', ?, ?)
            """;
    private static final String ADVANCE = """
            insert into audit_head (county, link_number, hash) values (?, 1, ?)
            on duplicate key update hash = unhex(sha2(concat(hash, ?), 256)), link_number = link_number + 1
            """;
    private static final String LINK = """
            insert into audit_event (county, id, happened_at, actor, actor_name, action, subject, subject_id, state_after,
                                     line_number, link_number, hash)
            select h.county, ?, ?, 'bench', 'bench', 'CREATED', 'activities', ?, ?, 0, h.link_number, h.hash
            from audit_head h where h.county = ?
            """;
    private static final String STATE =
            "{\"title\":\"" + "智慧助老".repeat(10) + "\",\"participants\":42,\"mode\":\"OFFLINE\"}";

    private final Connection connection;
    private final String county;

    AuditCostSql(LocalAddresses at, String county) throws SQLException {
        this.connection =
                java.sql.DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        this.connection.setAutoCommit(false);
        this.county = county;
    }

    /** One transaction. */
    void write(UUID station, boolean chained) throws SQLException {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        try (PreparedStatement insert = connection.prepareStatement(FloorSql.INSERT)) {
            FloorSql.bind(
                    insert,
                    new FloorSql.Row(
                            id,
                            station,
                            "手机课堂",
                            "TOPIC_STUDY",
                            "OFFLINE",
                            LocalDate.of(2025, 3, 8),
                            42,
                            null,
                            null,
                            Instant.now(),
                            0));
            insert.setString(1, county);
            insert.executeUpdate();
        }
        if (chained) {
            chain(id);
        } else {
            line(id);
        }
        connection.commit();
    }

    private void line(UUID id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LINE)) {
            insert.setString(1, county);
            insert.setBytes(2, bytes(UuidCreator.getTimeOrderedEpoch()));
            insert.setObject(3, now());
            insert.setBytes(4, bytes(id));
            insert.setString(5, STATE);
            insert.executeUpdate();
        }
    }

    private void chain(UUID id) throws SQLException {
        byte[] digest = new byte[32];
        ByteBuffer.wrap(digest).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE);
                PreparedStatement insert = connection.prepareStatement(LINK)) {
            advance.setString(1, county);
            advance.setBytes(2, digest);
            advance.setBytes(3, digest);
            advance.executeUpdate();
            insert.setBytes(1, bytes(UuidCreator.getTimeOrderedEpoch()));
            insert.setObject(2, now());
            insert.setBytes(3, bytes(id));
            insert.setString(4, STATE);
            insert.setString(5, county);
            insert.executeUpdate();
        }
    }

    private static LocalDateTime now() {
        return LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
