package org.sanji.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The positions of the change feed after rows were put back. What was told of them since the backup is not so any more, and
 * what is gone can be told by no note: whoever pulls is answered 410, and reads everything once more.
 */
final class FeedPositions {

    /** Between a backup and its restoration fewer positions than this are given. */
    private static final long BEYOND_THE_LOST_ONES = 1_000_000_000;

    private static final long NEXT = 1;

    private static final String BEGIN_ANEW =
            "update change_position set last_position = last_position + %d, forgotten_position = last_position where id = 1";

    private final Connection database;

    FeedPositions(Connection database) {
        this.database = database;
    }

    /** In a database that knows the last position it gave. */
    void beginAnew() throws SQLException {
        beginAfter(NEXT);
    }

    /** In one that is as it was at some moment: positions given since then are not known in it. */
    void beginAnewBeyondTheLostOnes() throws SQLException {
        beginAfter(BEYOND_THE_LOST_ONES);
    }

    private void beginAfter(long positions) throws SQLException {
        try (Statement statement = database.createStatement()) {
            // From left to right: the second column is set to what the first one has become.
            statement.execute(BEGIN_ANEW.formatted(positions));
        }
    }
}
