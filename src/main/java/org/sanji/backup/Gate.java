package org.sanji.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a county is open in a database ({@code county_gate}), and the only one who changes that. Whoever writes to the
 * county holds its gate at his commit: a gate that was closed is closed for all.
 */
final class Gate {

    static final String OPEN = "OPEN";
    static final String MOVING = "MOVING";
    static final String GONE = "GONE";
    static final String ARRIVING = "ARRIVING";

    /** Held too by who writes to several counties at once. */
    private static final String OF_SEVERAL = "000000";

    private static final String HOLD =
            "select state from county_gate where county in ('" + OF_SEVERAL + "', ?) order by county for update";
    private static final String STATE = "select state from county_gate where county = ?";
    private static final String SET =
            "update county_gate set state = ?, changed_at = utc_timestamp(6) where county = ? and state = ?";
    private static final String ADD =
            "insert into county_gate (county, state, changed_at) values (?, ?, utc_timestamp(6))";
    private static final String ALONE = "select get_lock(concat('sanji-move-', ?), 30)";

    private final Connection database;
    private final String county;

    Gate(Connection database, String county) {
        this.database = database;
        this.county = county;
    }

    /** Null where the county never was. */
    @Nullable
    String state() throws SQLException {
        return text(STATE);
    }

    /**
     * Keeps everybody else from moving this county, as long as the connection lives. One that was killed is waited for.
     *
     * @throws IllegalStateException when somebody does
     */
    void takeAlone() throws SQLException {
        if (!"1".equals(text(ALONE))) {
            throw new IllegalStateException("Somebody else is moving " + county);
        }
    }

    /** Waits until nobody is committing who saw the state before. */
    void set(String from, String to) throws SQLException {
        boolean own = database.getAutoCommit();
        database.setAutoCommit(false);
        try (PreparedStatement hold = database.prepareStatement(HOLD);
                PreparedStatement set = database.prepareStatement(SET)) {
            hold.setString(1, county);
            hold.executeQuery().close();
            set.setString(1, to);
            set.setString(2, county);
            set.setString(3, from);
            if (set.executeUpdate() != 1) {
                throw new IllegalStateException(county + " is not " + from);
            }
            database.commit();
        } finally {
            database.rollback();
            database.setAutoCommit(own);
        }
    }

    /** Before the county itself: it would be opened with it. */
    void add(String state) throws SQLException {
        try (PreparedStatement add = database.prepareStatement(ADD)) {
            add.setString(1, county);
            add.setString(2, state);
            add.executeUpdate();
        }
    }

    void require(Set<String> wanted) throws SQLException {
        String state = state();
        if (state == null || !wanted.contains(state)) {
            throw new IllegalStateException(county + " is " + (state == null ? "not there" : state) + ", not "
                    + String.join(" or ", new java.util.TreeSet<>(wanted)));
        }
    }

    private @Nullable String text(String sql) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(sql)) {
            select.setString(1, county);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
