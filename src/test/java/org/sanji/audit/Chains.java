package org.sanji.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sanji.auditcheck.AuditChains;
import org.sanji.auditcheck.ChainHead;

/** Asks the verifier about the database of the application. */
public final class Chains {

    private Chains() {}

    /** What is wrong with the chains of all counties at one moment. */
    public static List<String> faults(DataSource database, List<String> published) throws SQLException {
        List<ChainHead> heads = published.stream()
                .map(ChainHead::read)
                .flatMap(Optional::stream)
                .toList();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<String> faults = new AuditChains(connection, heads).faults();
            connection.rollback();
            return faults;
        }
    }
}
