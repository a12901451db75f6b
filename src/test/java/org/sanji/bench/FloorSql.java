package org.sanji.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The statements Sanji's ORM sends for an activity, sent by hand. */
final class FloorSql {

    private static final String COLUMNS =
            "county, id, version, institution, remark, recorded_at, title, kind, mode, held_on, participants, partner_venue";

    static final String INSERT = "insert into activity (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?)";

    private final DataSource pool;

    FloorSql(DataSource pool) {
        this.pool = pool;
    }

    /** An activity as both servers answer it. */
    record Row(
            UUID id,
            UUID institution,
            String title,
            String kind,
            String mode,
            LocalDate heldOn,
            int participants,
            @Nullable String partnerVenue,
            @Nullable String remark,
            Instant recordedAt,
            int version) {}

    Row read(String id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select " + COLUMNS + " from activity where county = ? and id = ?")) {
            select.setString(1, BenchmarkData.COUNTY);
            select.setBytes(2, bytes(UUID.fromString(id)));
            return rows(select).getFirst();
        }
    }

    Map<String, Object> list(int limit) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select " + COLUMNS + " from activity where county = ? order by id limit ?")) {
            select.setString(1, BenchmarkData.COUNTY);
            select.setInt(2, limit + 1);
            List<Row> found = rows(select);
            return Map.of(
                    "items", found.subList(0, limit), "next", found.getLast().id());
        }
    }

    Row create(JsonNode body) throws SQLException {
        Row row = new Row(
                UuidCreator.getTimeOrderedEpoch(),
                UUID.fromString(body.get("institution").asText()),
                body.get("title").asText(),
                body.get("kind").asText(),
                body.get("mode").asText(),
                LocalDate.parse(body.get("heldOn").asText()),
                body.get("participants").asInt(),
                null,
                null,
                Instant.now(),
                0);
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            bind(insert, row);
            insert.executeUpdate();
            connection.commit();
            return row;
        }
    }

    static void bind(PreparedStatement insert, Row row) throws SQLException {
        insert.setString(1, BenchmarkData.COUNTY);
        insert.setBytes(2, bytes(row.id()));
        insert.setInt(3, row.version());
        insert.setBytes(4, bytes(row.institution()));
        insert.setString(5, row.remark());
        insert.setObject(6, LocalDateTime.ofInstant(row.recordedAt(), ZoneOffset.UTC));
        insert.setString(7, row.title());
        insert.setString(8, row.kind());
        insert.setString(9, row.mode());
        insert.setObject(10, row.heldOn());
        insert.setInt(11, row.participants());
        insert.setString(12, row.partnerVenue());
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return rows;
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                uuid(result.getBytes(2)),
                uuid(result.getBytes(4)),
                result.getString(7),
                result.getString(8),
                result.getString(9),
                result.getObject(10, LocalDate.class),
                result.getInt(11),
                result.getString(12),
                result.getString(5),
                result.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                result.getInt(3));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
