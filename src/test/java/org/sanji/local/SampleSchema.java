package org.sanji.local;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A schema of its own on the server of the tests, with sample data; the tests' own schema is not touched. */
final class SampleSchema implements AutoCloseable {

    private static final String FILLED_WITH = "sanji.sample.filled-with.";

    private final String name;
    private final String url;
    private final LocalAddresses server;

    private SampleSchema(String name, LocalAddresses server) {
        this.name = name;
        this.server = server;
        this.url = GivenDatabase.withSchema(server.databaseUrl(), name);
    }

    static SampleSchema create(String suffix) throws SQLException {
        LocalAddresses server = LocalStack.forTests();
        String name = "sample_" + ProcessHandle.current().pid() + "_" + suffix;
        SampleSchema schema = new SampleSchema(name, server);
        schema.execute(server.databaseUrl(), "drop database if exists " + name);
        schema.execute(server.databaseUrl(), "create database " + name);
        return schema;
    }

    /** A schema filled just now. With what is remembered: nobody need fill another one only to compare the two. */
    static SampleSchema filled(String suffix) {
        try {
            SampleSchema schema = create(suffix);
            if (!schema.load()) {
                throw new AssertionError("An empty database was not filled");
            }
            System.setProperty(FILLED_WITH + suffix, String.join("\n", schema.checksums()));
            return schema;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The checksums of a schema when it had been filled, also by a test in another class loader and dropped since. */
    static Optional<List<String>> filledWith(String suffix) {
        return Optional.ofNullable(System.getProperty(FILLED_WITH + suffix))
                .map(lines -> lines.lines().toList());
    }

    String name() {
        return name;
    }

    String url() {
        return url;
    }

    boolean load() {
        return SampleData.load(url, server.databaseUser(), server.databasePassword());
    }

    /** Reads one row of a result. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(String sql, Reader<T> reader) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        }
    }

    /** The first column of every row, as text. */
    List<String> texts(String sql) throws SQLException {
        return rows(sql, row -> row.getString(1));
    }

    long number(String sql) throws SQLException {
        return rows(sql, row -> row.getLong(1)).getFirst();
    }

    /** The tables the sample fills, with the fingerprint of what is in each. A gate says when it was made, and no two agree. */
    List<String> checksums() throws SQLException {
        List<String> tables = texts("select table_name from information_schema.tables where table_schema = database()"
                + " and table_name not like 'DATABASECHANGELOG%' and table_name <> 'county_gate' order by table_name");
        return rows(
                "checksum table " + String.join(", ", tables),
                row -> row.getString(1).replace(name, "") + " " + row.getString(2));
    }

    static @Nullable UUID uuid(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public void close() throws SQLException {
        execute(server.databaseUrl(), "drop database if exists " + name);
    }

    private void execute(String address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String address) throws SQLException {
        return DriverManager.getConnection(address, server.databaseUser(), server.databasePassword());
    }
}
