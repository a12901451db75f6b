package org.sanji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the three servers of a {@link ReplicationGroup}: a MySQL run by the command in {@code MYSQLD} ({@code mysqld} where
 * it is installed), with every commit on its disk before it is told.
 */
public final class GroupMember {

    static final String USER = "root";
    private static final int NOBODY_STARTS_IT_AGAIN = 3707;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String MYSQLD = System.getenv().getOrDefault("MYSQLD", "mysqld");

    /** Of each server alone, so none of it is in what they replicate. */
    private static final String ACCOUNTS = """
            SET sql_log_bin = 0;
            CREATE USER IF NOT EXISTS 'root'@'%1$s' IDENTIFIED BY '';
            GRANT ALL ON *.* TO 'root'@'%1$s' WITH GRANT OPTION;
            CREATE USER IF NOT EXISTS 'replication'@'%1$s' IDENTIFIED BY 'replication';
            GRANT REPLICATION SLAVE, CONNECTION_ADMIN, BACKUP_ADMIN, GROUP_REPLICATION_STREAM ON *.* TO 'replication'@'%1$s';
            SET sql_log_bin = 1;
            """;

    private final LocalState state;
    private final Watchdog watchdog;
    private final int number;
    private final GroupHost host;
    private final int port;
    private final List<String> groupOptions;
    private @Nullable ServerProcess process;

    GroupMember(LocalState state, Watchdog watchdog, int number, GroupHost host, int port, List<String> groupOptions) {
        this.state = state;
        this.watchdog = watchdog;
        this.number = number;
        this.host = host;
        this.port = port;
        this.groupOptions = groupOptions;
    }

    GroupHost host() {
        return host;
    }

    public int port() {
        return port;
    }

    public String name() {
        return "mysql-" + number;
    }

    /** With its data, if it has some, and outside of the group. */
    void start() {
        Path data = state.file(name());
        if (!Files.isDirectory(data)) {
            initialise(data);
        }
        List<String> command = new ArrayList<>(options(data));
        command.addAll(groupOptions);
        ServerProcess server = ServerProcess.start(name(), state, watchdog, Map.of(), run(command));
        server.awaitReady(this::accepts, PATIENCE);
        process = server;
    }

    /** As {@code kill -9} does. */
    public void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** Stops it where it is, as a host does whose disk or processor hangs: what was sent to it is not answered. */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on. */
    public void resume() {
        signal("CONT");
    }

    public boolean isRunning() {
        return process != null;
    }

    private void signal(String name) {
        if (process == null) {
            throw new IllegalStateException(name() + " does not run");
        }
        process.signal(name);
    }

    /**
     * Gives up its data for those of another one. A server that nothing starts again ends once it has them, and says so, or
     * its connection breaks; everything else it says is a failure.
     */
    void becomeCopyOf(GroupMember donor) throws SQLException {
        String from = donor.host.peerAddress();
        execute("set global clone_valid_donor_list = '" + from + ":" + donor.port + "'");
        try {
            execute("clone instance from 'replication'@'" + from + "':" + donor.port + " identified by 'replication'");
        } catch (SQLException ended) {
            if (ended.getErrorCode() != NOBODY_STARTS_IT_AGAIN && !"08S01".equals(ended.getSQLState())) {
                throw ended;
            }
        }
        kill();
        start();
    }

    /** Short of patience: a server that hangs must not hold up who looks for another. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + "&connectTimeout=1000&socketTimeout=2000", USER, "");
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), USER, "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String url() {
        return "jdbc:mysql://" + host.address() + ":" + port + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    /** The only cell of an answer. */
    String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    private boolean accepts() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Its data go with the group, but not what it said. */
    void keepLog() {
        try {
            Path kept = Files.createDirectories(Path.of("target/bench"));
            Files.copy(state.file(name() + ".log"), kept.resolve(name() + ".log"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException none) {
            System.err.println("The log of " + name() + " is lost: " + none);
        }
    }

    private void initialise(Path data) {
        try {
            Files.writeString(state.file("accounts.sql"), ACCOUNTS.formatted(host.accountsFrom()));
            Path log = state.file(name() + "-install.log");
            Process installer = new ProcessBuilder(run(List.of("--initialize-insecure", "--datadir=" + data, user())))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (installer.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(name() + " could not be set up:\n" + Files.readString(log));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> options(Path data) {
        return List.of(
                "--datadir=" + data,
                user(),
                "--bind-address=" + host.bindAddresses(),
                "--report-host=" + host.peerAddress(),
                "--port=" + port,
                "--server-id=" + number,
                "--socket=mysql.sock",
                "--pid-file=" + state.file(name() + "-server.pid.txt"),
                "--mysqlx=0",
                "--init-file=" + state.file("accounts.sql"),
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--innodb-buffer-pool-size=512M",
                "--innodb-flush-log-at-trx-commit=1",
                "--sync-binlog=1",
                "--log-bin-trust-function-creators=ON",
                // The group refuses a table without a primary key, and Liquibase makes one.
                "--sql-generate-invisible-primary-key=ON",
                "--max-connections=300");
    }

    private static String user() {
        return "--user=" + System.getProperty("user.name");
    }

    private List<String> run(List<String> options) {
        List<String> command = new ArrayList<>(host.entering());
        command.addAll(List.of("sh", "-c", "exec " + MYSQLD + " \"$@\"", "sh"));
        command.addAll(options);
        return command;
    }
}
