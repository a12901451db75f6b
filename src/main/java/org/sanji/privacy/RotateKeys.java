package org.sanji.privacy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * {@code make rotate-keys}: encrypts all personal data of the database of DB_URL, DB_USERNAME and DB_PASSWORD with the
 * first of the keys and the suite that are configured, as for the application. Ends with 1 when something cannot be read.
 */
public final class RotateKeys {

    private RotateKeys() {}

    public static void main(String[] arguments) throws SQLException {
        Optional<String> keys = variable("PRIVACY_KEYS");
        Optional<String> file = variable("PRIVACY_KEYS_FILE").map(name -> Protection.content(Path.of(name)));
        CipherSuite suite = CipherSuite.valueOf(variable("PRIVACY_SUITE").orElse(CipherSuite.AES.name()));
        String digestSecret = variable("PERSON_KEY_SECRET")
                .orElseThrow(() -> new IllegalArgumentException("PERSON_KEY_SECRET is not set"));
        Sealing sealing = Protection.sealing(keys.orElse(null), file.orElse(null), suite, digestSecret);
        String url = variable("DB_URL").orElse("jdbc:mysql://127.0.0.1:3316/sanji");
        String user = variable("DB_USERNAME").orElse("root");
        try (Connection database =
                DriverManager.getConnection(url, user, variable("DB_PASSWORD").orElse(""))) {
            KeyRotation rotation = new KeyRotation(database, sealing);
            rotation.run();
            rotation.unreadable().forEach(System.out::println);
            System.out.printf(
                    "%d texts encrypted again with the %s and %s, %d cannot be read%n",
                    rotation.rewritten(),
                    sealing.currentKey(),
                    suite,
                    rotation.unreadable().size());
            System.exit(rotation.unreadable().isEmpty() ? 0 : 1);
        }
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
