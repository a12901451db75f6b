package org.sanji.auditcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code make verify-audit}: verifies the audit chains of the database of DB_URL, DB_USERNAME and DB_PASSWORD, against the
 * published heads in the files that are named. Ends with 1 when anything is wrong.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] files) throws IOException, SQLException {
        List<ChainHead> published = Stream.of(files).flatMap(VerifyAudit::heads).toList();
        String url = Optional.ofNullable(System.getenv("DB_URL")).orElse("jdbc:mysql://127.0.0.1:3316/sanji");
        String user = Optional.ofNullable(System.getenv("DB_USERNAME")).orElse("root");
        String password = Optional.ofNullable(System.getenv("DB_PASSWORD")).orElse("");
        try (Connection database = DriverManager.getConnection(url, user, password)) {
            database.setReadOnly(true);
            // Lines and heads as they are at one moment, whoever writes meanwhile.
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setAutoCommit(false);
            var chains = new AuditChains(database, published);
            List<String> faults = chains.faults();
            faults.forEach(System.out::println);
            System.out.printf(
                    "%d lines in %d links, %d published heads: %s%n",
                    chains.lines(),
                    chains.links(),
                    published.size(),
                    faults.isEmpty() ? "nothing is wrong" : faults.size() + " faults");
            System.exit(faults.isEmpty() ? 0 : 1);
        }
    }

    private static Stream<ChainHead> heads(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .map(ChainHead::read)
                    .flatMap(Optional::stream);
        } catch (IOException unread) {
            throw new java.io.UncheckedIOException(unread);
        }
    }
}
