package org.sanji.exchange.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.ExchangeDatabase;
import org.sanji.tenancy.InspectedSql;
import org.sanji.tenancy.OpenCounties;

/** Reads what was noted, for the range of counties it names. */
@ApplicationScoped
class ChangeNotesReadingSql {

    private static final String POSITIONS =
            "select last_position, forgotten_position from change_position where id = 1";
    private static final String NOTES = """
            select change_position, county, kind, subject, feature, places, first_month, last_month, noted_at
            from change_note
            where change_position > ? and change_position <= ? and county between ? and ?
            order by change_position limit ?
            """;

    private final Session session;
    private final AgroalDataSource database;
    private final AgroalDataSource primary;

    ChangeNotesReadingSql(Session session, ExchangeDatabase database, AgroalDataSource primary) {
        this.session = session;
        this.database = database.source();
        this.primary = primary;
    }

    /** The last position given, and the last one that is not kept any more. */
    record Positions(long last, long forgotten) {}

    /**
     * What was noted.
     *
     * @param places where it changed; null for the whole county
     */
    record Note(
            long position,
            String county,
            ChangeKind kind,
            @Nullable String subject,
            @Nullable String feature,
            @Nullable List<String> places,
            int firstMonth,
            int lastMonth,
            Instant notedAt) {}

    long lastPosition() {
        return lastPosition(database);
    }

    /** The last position given, where positions are given: the server notes are read from may lag behind. */
    long lastGiven() {
        return lastPosition(primary);
    }

    private static long lastPosition(AgroalDataSource source) {
        try (Connection connection = source.getConnection()) {
            return positions(connection).last();
        } catch (SQLException failed) {
            throw new IllegalStateException("The last position of changes could not be read", failed);
        }
    }

    private static Positions positions(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(POSITIONS);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Positions(row.getLong(1), row.getLong(2));
        }
    }

    /** What was noted up to the last position, where that was read before. */
    record Read(Positions positions, List<Note> notes) {}

    /**
     * What was noted after a position. Both are read on one connection: another one may lead to a server that lags behind,
     * where the last notes up to that position are not there yet, and would be missed for good.
     */
    Read after(OpenCounties.Tenants counties, long after, int most) {
        String sql = InspectedSql.of(session.unwrap(SharedSessionContractImplementor.class), NOTES);
        try (Connection connection = database.getConnection()) {
            Positions positions = positions(connection);
            return new Read(
                    positions,
                    positions.last() <= after
                            ? List.of()
                            : notes(connection, sql, counties, after, positions.last(), most));
        } catch (SQLException failed) {
            throw new IllegalStateException("Changes could not be read", failed);
        }
    }

    private static List<Note> notes(
            Connection connection, String sql, OpenCounties.Tenants counties, long after, long upTo, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            select.setString(3, counties.first());
            select.setString(4, counties.last());
            select.setInt(5, most);
            List<Note> notes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    notes.add(note(row));
                }
            }
            return notes;
        }
    }

    private static Note note(ResultSet row) throws SQLException {
        String places = row.getString(6);
        return new Note(
                row.getLong(1),
                row.getString(2),
                ChangeKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                places == null
                        ? null
                        : Arrays.stream(places.split(","))
                                .filter(code -> !code.isEmpty())
                                .toList(),
                row.getInt(7),
                row.getInt(8),
                row.getObject(9, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
