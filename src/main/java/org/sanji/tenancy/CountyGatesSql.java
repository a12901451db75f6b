package org.sanji.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/**
 * Holds the gates of counties until the transaction ends: who closes one waits for that, and who comes after is refused.
 * Statements are written for MariaDB and MySQL.
 */
@ApplicationScoped
public class CountyGatesSql {

    private static final String HOLD = "select state from county_gate where county = ? lock in share mode";
    private static final String CLOSED = "select county from county_gate where county > '' and state <> 'OPEN'";
    private static final String OPEN = "OPEN";
    static final String MOVING = "MOVING";

    private final Session session;

    CountyGatesSql(Session session) {
        this.session = session;
    }

    /**
     * Holds the gate of the county whose rows are changed.
     *
     * @throws ProblemException 503 when it is closed
     */
    public void hold(String county) {
        hold(session.unwrap(SharedSessionContractImplementor.class), county);
    }

    /**
     * For who changes rows of several counties in one transaction, before he looks for them.
     *
     * @return the counties to leave alone, and one that none has, so that there is a list to ask with
     */
    public List<String> closed() {
        var inspected = session.unwrap(SharedSessionContractImplementor.class);
        List<String> closed = new ArrayList<>(List.of(""));
        session.doWork(connection -> {
            try (PreparedStatement hold = connection.prepareStatement(InspectedSql.of(inspected, HOLD));
                    PreparedStatement select = connection.prepareStatement(InspectedSql.of(inspected, CLOSED))) {
                hold.setString(1, CurrentRequest.NO_COUNTY);
                hold.executeQuery().close();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        closed.add(row.getString(1));
                    }
                }
            }
        });
        return closed;
    }

    /** Without a query of the ORM, which would look for changes to write first: this is the last thing before the commit. */
    static void hold(SharedSessionContractImplementor session, String county) {
        String sql = InspectedSql.of(session, HOLD);
        String state = session.doReturningWork(connection -> {
            try (PreparedStatement hold = connection.prepareStatement(sql)) {
                return state(hold, county);
            }
        });
        refuseClosed(state, true);
    }

    private static String state(PreparedStatement hold, String county) throws SQLException {
        hold.setString(1, county);
        try (ResultSet row = hold.executeQuery()) {
            return row.next() ? row.getString(1) : OPEN;
        }
    }

    /** A county on its way is still read. */
    static void refuseClosed(String state, boolean changes) {
        switch (state) {
            case OPEN -> {}
            case MOVING -> {
                if (changes) {
                    throw ProblemException.of(ProblemType.COUNTY_MOVING);
                }
            }
            default -> throw ProblemException.of(ProblemType.COUNTY_MOVED);
        }
    }
}
