package org.sanji.privacy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The migration that encrypted what lay in the clear before: a few hundred rows a transaction, each of which leaves nothing
 * in the columns of before, so that it goes on where it was when it is cut off. An empty database needs no keys for it.
 */
public class PlaintextSealing implements CustomTaskChange {

    private static final int MOST_AT_ONCE = 500;

    /** A table as it was, with its columns in the clear and what they are called now. */
    private record Old(String table, List<String> key, Map<String, String> columns, boolean digested) {}

    private static final List<String> ID = List.of("id");
    private static final List<Old> TABLES = List.of(
            new Old("staff_member", ID, Map.of("name", "name", "phone", "phone", "remark", "note"), true),
            new Old("learner", ID, Map.of("name", "name", "phone", "phone", "remark", "note"), true),
            new Old(
                    "volunteer",
                    ID,
                    Map.of("name", "name", "phone", "phone", "contact", "contact", "remark", "note"),
                    true),
            new Old("competition_entry", ID, Map.of("author", "author"), true),
            new Old(
                    "idempotency_record",
                    List.of("caller", "operation", "idempotency_key"),
                    Map.of("body", "body"),
                    false));

    private @Nullable Sealing sealing;

    @Override
    public void execute(Database database) throws CustomChangeException {
        try {
            Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            for (Old old : TABLES) {
                while (sealSome(connection, old)) {
                    connection.commit();
                }
            }
            connection.commit();
            connection.setAutoCommit(automatic);
        } catch (SQLException refused) {
            throw new CustomChangeException("Personal data of before could not be encrypted", refused);
        }
    }

    private boolean sealSome(Connection connection, Old old) throws SQLException {
        List<String> plain = List.copyOf(new LinkedHashMap<>(old.columns()).keySet());
        String sql = "select county, " + String.join(", ", old.key()) + ", " + String.join(", ", plain) + " from "
                + old.table() + " where "
                + plain.stream().map(column -> column + " is not null").collect(Collectors.joining(" or "))
                + " limit " + MOST_AT_ONCE;
        String update = update(old, plain);
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery();
                PreparedStatement write = connection.prepareStatement(update)) {
            boolean any = false;
            while (rows.next()) {
                any = true;
                bind(write, old, plain, rows);
                write.addBatch();
            }
            write.executeBatch();
            return any;
        }
    }

    private static String update(Old old, List<String> plain) {
        String columns = plain.stream()
                .map(column -> {
                    String stem = old.columns().get(column);
                    String digest = old.digested() ? stem + SealedTable.DIGEST + " = ?, " : "";
                    return stem + SealedTable.SEALED + " = ?, " + digest + column + " = null";
                })
                .collect(Collectors.joining(", "));
        String key = old.key().stream().map(part -> " and " + part + " = ?").collect(Collectors.joining());
        return "update " + old.table() + " set " + columns + " where county = ?" + key;
    }

    private void bind(PreparedStatement write, Old old, List<String> plain, ResultSet row) throws SQLException {
        List<@Nullable Object> key = new ArrayList<>();
        for (String part : old.key()) {
            key.add(row.getObject(part));
        }
        String county = row.getString("county");
        int at = 1;
        for (String column : plain) {
            String text = row.getString(column);
            String stem = java.util.Objects.requireNonNull(old.columns().get(column));
            Cell cell = new Cell(county, old.table(), stem, SealedTable.row(key));
            write.setBytes(at++, text == null ? null : sealing().seal(cell, text));
            if (old.digested()) {
                write.setBytes(at++, text == null ? null : sealing().digest(county, stem, text));
            }
        }
        write.setString(at++, county);
        for (Object part : key) {
            write.setObject(at++, part);
        }
    }

    private Sealing sealing() {
        if (sealing == null) {
            Config config = ConfigProvider.getConfig();
            sealing = Protection.sealing(
                    config.getOptionalValue("sanji.privacy.keys", String.class).orElse(null),
                    config.getOptionalValue("sanji.privacy.keys-file", String.class)
                            .map(name -> Protection.content(Path.of(name)))
                            .orElse(null),
                    config.getOptionalValue("sanji.privacy.suite", CipherSuite.class)
                            .orElse(CipherSuite.AES),
                    config.getValue("sanji.person-key-secret", String.class));
        }
        return sealing;
    }

    @Override
    public String getConfirmationMessage() {
        return "Personal data is encrypted";
    }

    @Override
    public void setUp() {}

    @Override
    public void setFileOpener(ResourceAccessor files) {}

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }
}
