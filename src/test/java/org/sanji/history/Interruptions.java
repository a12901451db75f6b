package org.sanji.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanji.local.LocalAddresses;

/**
 * Breaks off rounds of the worker: the connection on which it writes figures is killed in the middle of a statement, so
 * its transaction is lost, and the marks it worked off are not.
 */
final class Interruptions {

    /** After so many steps a round is broken off. */
    static final int STEPS = 10;

    private static final Duration LONGEST_LOOK = Duration.ofMillis(30);
    private static final String WRITING = """
            select id from information_schema.processlist
            where id <> connection_id() and db = database() and (info like 'insert into figure_%' or info like 'delete from figure_%')
            """;

    private final LocalAddresses at;
    private final AtomicInteger brokenOff = new AtomicInteger();

    Interruptions(LocalAddresses at) {
        this.at = at;
    }

    int count() {
        return brokenOff.get();
    }

    /** Waits a moment for a round to be at work, and breaks it off. */
    void breakOff() {
        long end = System.nanoTime() + LONGEST_LOOK.toNanos();
        try (Connection connection =
                        DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
                Statement statement = connection.createStatement()) {
            List<Long> writing = writing(statement);
            while (writing.isEmpty() && System.nanoTime() < end) {
                writing = writing(statement);
            }
            writing.forEach(id -> kill(statement, id));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Long> writing(Statement statement) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(WRITING)) {
            while (row.next()) {
                found.add(row.getLong(1));
            }
        }
        return found;
    }

    private void kill(Statement statement, long id) {
        try {
            statement.execute("kill " + id);
            brokenOff.incrementAndGet();
        } catch (SQLException alreadyGone) {
            // It had finished in between.
        }
    }
}
