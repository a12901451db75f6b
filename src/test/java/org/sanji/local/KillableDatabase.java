package org.sanji.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A database of its own that may be killed as by {@code kill -9} and started again with its data: MariaDB, or the server
 * of {@code DB_URL} where {@code DB_SERVER} is the command that runs it in the foreground.
 */
public final class KillableDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LocalState state = LocalState.disposable();
    private final Watchdog watchdog = Watchdog.start();
    private final @Nullable String command = System.getenv("DB_SERVER");
    private final int port = FreePorts.one();
    private ServerProcess process;

    private KillableDatabase() {
        if (command == null && System.getenv("DB_URL") != null) {
            throw new IllegalStateException("The server of DB_URL can be killed when DB_SERVER says how it is started");
        }
        this.process = started();
    }

    /** Before the local stack, which may want a schema of it. */
    public static KillableDatabase start() {
        return new KillableDatabase();
    }

    /** The addresses of another stack with this database in the place of its own. */
    public LocalAddresses in(LocalAddresses stack) {
        return command == null
                ? new LocalAddresses(
                        LocalDatabase.url(port), LocalDatabase.USER, LocalDatabase.PASSWORD, stack.realmUrl())
                : stack;
    }

    /** Ends it in the middle of whatever it does, and starts it again. */
    public void killAndRestart() {
        process.kill();
        process = started();
    }

    /** Makes a place for data, at an empty directory. */
    public interface Place<D> {
        D at(Path directory) throws IOException, InterruptedException;
    }

    /** Ends it, has another place made where its data are, and starts it with its data there. MariaDB only. */
    public <D> D move(Place<D> other) throws IOException, InterruptedException {
        process.stop();
        Path data = state.file("mariadb");
        Path before = state.file("mariadb.before");
        Files.move(data, before);
        D place;
        try {
            place = other.at(data);
        } catch (IOException refused) {
            Files.deleteIfExists(data);
            Files.move(before, data);
            throw refused;
        }
        copy(before, data);
        process = started();
        return place;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** Starts it again where it has ended by itself. Gives whether it had. */
    public boolean restartIfEnded() {
        if (process.isAlive()) {
            return false;
        }
        process = started();
        return true;
    }

    /** Ends it for good; what it stored stays until this is closed. */
    public void stop() {
        process.kill();
    }

    private ServerProcess started() {
        if (command == null) {
            ServerProcess server = LocalDatabase.start(state, port, watchdog);
            LocalDatabase.awaitReady(server, port);
            return server;
        }
        ServerProcess server = ServerProcess.start(
                "given-database", state, watchdog, Map.of(), List.of("sh", "-c", "exec " + command));
        server.awaitReady(KillableDatabase::accepts, PATIENCE);
        return server;
    }

    private static boolean accepts() {
        String url = GivenDatabase.withSchema(System.getenv("DB_URL"), "");
        String user = System.getenv().getOrDefault("DB_USERNAME", "root");
        String password = System.getenv().getOrDefault("DB_PASSWORD", "");
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.kill();
        watchdog.close();
        state.close();
    }
}
