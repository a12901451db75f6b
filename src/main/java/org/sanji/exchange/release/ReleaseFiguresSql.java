package org.sanji.exchange.release;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.ExchangeDatabase;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.InspectedSql;

/**
 * Reads the figures of published releases by short statements, one block after the other: no connection is held while a
 * reader takes its time. Writes those of a release in preparation. They belong to no county.
 */
@ApplicationScoped
class ReleaseFiguresSql {

    private static final String ADD = """
            insert into release_figure (release_id, figure_number, region, measure, first_byte, canonical)
            values (?, ?, ?, ?, ?, ?)
            """;
    static final String BLOCK = """
            select canonical from release_figure
            where release_id = ? and figure_number >= ? and figure_number < ? order by figure_number
            """;
    private static final String AT_BYTE = """
            select figure_number, first_byte from release_figure
            where release_id = ? and figure_number >= ? and first_byte <= ? order by figure_number desc limit 1
            """;
    /** What is new or another, and what is gone, by place and measure after one of them. */
    private static final String CHANGES = """
            select region, measure, before_row, after_row from (
                (select n.region as region, n.measure as measure, o.canonical as before_row, n.canonical as after_row
                 from release_figure n
                 left join release_figure o on o.release_id = ? and o.region = n.region and o.measure = n.measure
                 where n.release_id = ? and (n.region > ? or (n.region = ? and n.measure > ?))
                   and (o.canonical is null or o.canonical <> n.canonical)
                 order by n.region, n.measure limit ?)
                union all
                (select o.region, o.measure, o.canonical, null
                 from release_figure o
                 left join release_figure n on n.release_id = ? and n.region = o.region and n.measure = o.measure
                 where o.release_id = ? and (o.region > ? or (o.region = ? and o.measure > ?)) and n.canonical is null
                 order by o.region, o.measure limit ?)) changed
            where region between ? and ?
            order by region, measure limit ?
            """;

    private static final String COUNT_OF_CHANGES = """
            select
                (select count(*) from release_figure n
                 left join release_figure o on o.release_id = ? and o.region = n.region and o.measure = n.measure
                 where n.release_id = ? and n.region between ? and ?
                   and (o.canonical is null or o.canonical <> n.canonical))
              + (select count(*) from release_figure o
                 left join release_figure n on n.release_id = ? and n.region = o.region and n.measure = o.measure
                 where o.release_id = ? and o.region between ? and ? and n.canonical is null)
            """;

    private final Session session;
    private final AgroalDataSource database;

    ReleaseFiguresSql(Session session, ExchangeDatabase database) {
        this.session = session;
        this.database = database.source();
    }

    /** A figure as it is written. */
    record Line(String region, String measure, String canonical) {}

    /** A figure that is not as it was: a row before, a row after, or both. */
    record Changed(
            String region,
            String measure,
            @Nullable String before,
            @Nullable String after) {}

    /** Where a row begins. */
    record Start(long number, long firstByte) {}

    /** Adds figures inside the transaction, a batch at a time; each row ends with an end of line. */
    void add(UUID release, Start start, List<Line> lines) {
        session.flush();
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(inspected(ADD))) {
                long number = start.number();
                long at = start.firstByte();
                for (Line line : lines) {
                    insert.setBytes(1, Ids.bytes(release));
                    insert.setLong(2, number++);
                    insert.setString(3, line.region());
                    insert.setString(4, line.measure());
                    insert.setLong(5, at);
                    insert.setString(6, line.canonical());
                    insert.addBatch();
                    at += line.canonical().length() + 1;
                    if ((number - start.number()) % 2_000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        });
    }

    /** The rows from one number up to another one that is not among them. */
    List<String> block(UUID release, long from, long to) {
        List<String> rows = new ArrayList<>();
        read(
                BLOCK,
                select -> {
                    select.setBytes(1, Ids.bytes(release));
                    select.setLong(2, from);
                    select.setLong(3, to);
                },
                row -> rows.add(row.getString(1)));
        return rows;
    }

    /** The row in which a byte lies, from a row on. */
    Start at(UUID release, long firstNumber, long position) {
        List<Start> found = new ArrayList<>();
        read(
                AT_BYTE,
                select -> {
                    select.setBytes(1, Ids.bytes(release));
                    select.setLong(2, firstNumber);
                    select.setLong(3, position);
                },
                row -> found.add(new Start(row.getLong(1), row.getLong(2))));
        return found.getFirst();
    }

    /** What changed from one release to another, among the places from one code to another, after a place and measure. */
    List<Changed> changes(UUID before, UUID after, String[] places, String[] cursor, int most) {
        List<Changed> found = new ArrayList<>();
        read(
                CHANGES,
                select -> {
                    int index = 0;
                    for (UUID[] pair : new UUID[][] {{before, after}, {after, before}}) {
                        select.setBytes(++index, Ids.bytes(pair[0]));
                        select.setBytes(++index, Ids.bytes(pair[1]));
                        select.setString(++index, cursor[0]);
                        select.setString(++index, cursor[0]);
                        select.setString(++index, cursor[1]);
                        select.setInt(++index, places[0].isEmpty() ? most : Integer.MAX_VALUE);
                    }
                    select.setString(++index, places[0]);
                    select.setString(++index, places[1]);
                    select.setInt(++index, most);
                },
                row -> found.add(new Changed(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
        return found;
    }

    /** How much changed from one release to another, among the places from one code to another. */
    long countOfChanges(UUID before, UUID after, String[] places) {
        List<Long> found = new ArrayList<>();
        read(
                COUNT_OF_CHANGES,
                select -> {
                    int index = 0;
                    for (UUID[] pair : new UUID[][] {{before, after}, {after, before}}) {
                        select.setBytes(++index, Ids.bytes(pair[0]));
                        select.setBytes(++index, Ids.bytes(pair[1]));
                        select.setString(++index, places[0]);
                        select.setString(++index, places[1]);
                    }
                },
                row -> found.add(row.getLong(1)));
        return found.getFirst();
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Work {
        void accept(ResultSet row) throws SQLException;
    }

    private void read(String sql, Binding binding, Work work) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(inspected(sql))) {
            binding.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    work.accept(row);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Figures of a release could not be read", failed);
        }
    }

    private String inspected(String sql) {
        return InspectedSql.of(session.unwrap(SharedSessionContractImplementor.class), sql);
    }
}
