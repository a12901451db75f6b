package org.sanji.exchange.release;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.sanji.exchange.ExchangeDatabase;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.InspectedSql;

/**
 * Reads the canonical rows of published releases as bytes, by short statements: no connection is held between two of them.
 * They belong to no county.
 */
@ApplicationScoped
class ReleaseRowsSql {

    private final Session session;
    private final AgroalDataSource database;

    ReleaseRowsSql(Session session, ExchangeDatabase database) {
        this.session = session;
        this.database = database.source();
    }

    /** The rows of one release, for any thread: what belongs to the request is looked up here. */
    CanonicalRows.Source of(UUID release) {
        String sql = InspectedSql.of(session.unwrap(SharedSessionContractImplementor.class), ReleaseFiguresSql.BLOCK);
        return (block, from, to) -> read(sql, release, from, to, block);
    }

    private void read(String sql, UUID release, long from, long to, RowBlock block) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, Ids.bytes(release));
            select.setLong(2, from);
            select.setLong(3, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    block.add(row.getBytes(1));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Figures of a release could not be read", failed);
        }
    }
}
