package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;
import org.sanji.kernel.Ids;

/**
 * Marks everything many institutions recorded, a thousand with one statement. An INSERT SELECT would be shorter, but
 * MariaDB 11.4 refuses it into a table with an update trigger, as every table here has ("Column 'county' cannot be null").
 * Each mark gets an id of its own: one that is there already may be the one a worker is about to remove.
 */
@ApplicationScoped
class EverythingStaleSql {

    private static final int AT_ONCE = 1_000;
    private static final String MARK = """
            insert into stale_mark (county, id, institution, feature, first_month, last_month)
            values (?, ?, ?, '*', 101, 999912)
            """;

    private final Session session;

    EverythingStaleSql(Session session) {
        this.session = session;
    }

    /** Marks some institutions of a county. */
    void mark(String county, Collection<UUID> institutions) {
        // The marks name institutions: what this transaction opened must be there.
        session.flush();
        session.doWork(connection -> mark(connection, county, institutions));
    }

    private static void mark(Connection connection, String county, Collection<UUID> institutions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MARK)) {
            int waiting = 0;
            for (UUID institution : institutions) {
                insert.setString(1, county);
                insert.setBytes(2, Ids.bytes(Ids.next()));
                insert.setBytes(3, Ids.bytes(institution));
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
