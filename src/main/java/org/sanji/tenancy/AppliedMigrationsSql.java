package org.sanji.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** Which migrations the database has, by the files they stand in. */
@ApplicationScoped
class AppliedMigrationsSql {

    private static final String APPLIED = "select filename from DATABASECHANGELOG";

    private final AgroalDataSource database;

    AppliedMigrationsSql(AgroalDataSource database) {
        this.database = database;
    }

    /** @throws SQLException also when there are no tables at all yet */
    Set<String> files() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet applied = statement.executeQuery(APPLIED)) {
            Set<String> files = new HashSet<>();
            while (applied.next()) {
                files.add(applied.getString(1));
            }
            return files;
        }
    }
}
