package org.sanji.rollup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.sanji.tenancy.InspectedSql;

/** Reads large results by bare JDBC: an object a value costs as much as the statement. */
final class Rows {

    private Rows() {}

    /** Does something with one row. */
    interface Work {
        void accept(ResultSet row) throws SQLException;
    }

    static void forEach(Session session, String sql, List<String> parameters, Work work) {
        String inspected = InspectedSql.of(session.unwrap(SharedSessionContractImplementor.class), sql);
        session.doWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(inspected)) {
                for (int index = 0; index < parameters.size(); index++) {
                    select.setString(index + 1, parameters.get(index));
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        work.accept(row);
                    }
                }
            }
        });
    }
}
