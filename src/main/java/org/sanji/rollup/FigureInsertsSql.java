package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;

/**
 * Stores computed figures in batches. A single INSERT SELECT would be shorter, but MariaDB 11.4 refuses a grouped one
 * into a table that has an update trigger, as every table here has ("Column 'county' cannot be null"); and under READ
 * COMMITTED a SELECT of its own takes no locks on the rows it adds up.
 */
@ApplicationScoped
class FigureInsertsSql {

    private static final int BATCH = 1000;

    private final Session session;

    FigureInsertsSql(Session session) {
        this.session = session;
    }

    /**
     * Inserts rows.
     *
     * @param statement an INSERT that names the county first
     * @param leading the values all rows start with
     */
    void insert(String statement, List<Object> leading, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(statement)) {
                int waiting = 0;
                for (Object[] row : rows) {
                    add(insert, leading, row);
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        });
    }

    private static void add(PreparedStatement insert, List<Object> leading, Object[] row) throws SQLException {
        int position = 1;
        for (Object value : leading) {
            insert.setObject(position++, value);
        }
        for (Object value : row) {
            insert.setObject(position++, value);
        }
        insert.addBatch();
    }
}
