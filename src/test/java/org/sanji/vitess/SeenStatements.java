package org.sanji.vitess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every different statement the application prepared in this run of tests, one a line. In a file: the application of each
 * test profile has classes of its own, and the test that looks at all of them belongs to none.
 */
public final class SeenStatements {

    private static final String BEGUN = "sanji.statements-seen";
    private static final Path FILE = Path.of("target/statements-seen.txt");
    private static final Set<String> HERE = ConcurrentHashMap.newKeySet();

    private SeenStatements() {}

    public static void note(String statement) {
        if (HERE.add(statement)) {
            append(statement.replaceAll("\\s+", " ").strip() + "\n");
        }
    }

    private static synchronized void append(String line) {
        try {
            if (System.getProperties().putIfAbsent(BEGUN, "true") == null) {
                Files.deleteIfExists(FILE);
            }
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** All so far; none where nothing ran before in this process. */
    static Set<String> all() throws IOException {
        boolean begun = System.getProperty(BEGUN) != null && Files.exists(FILE);
        return new TreeSet<>(begun ? Files.readAllLines(FILE) : List.of());
    }
}
