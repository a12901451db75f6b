package org.sanji.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves one county from the database of DB_URL into that of TARGET_DB_URL, while both are in use (accounts: DB_USERNAME,
 * DB_PASSWORD, TARGET_DB_USERNAME, TARGET_DB_PASSWORD). {@code make move-county} and its like call it:
 *
 * <pre>
 * move COUNTY DIRECTORY              all of it; called again it goes on, wherever it was ended
 * abort COUNTY                       opens it again where it was, as long as it is not open in the target
 * remove COUNTY BACKUP               removes the rows that stayed behind, when they are what that backup of the move says
 * </pre>
 *
 * The county is read in the old database until it is closed there, and open in the new one only after that. Each step is
 * done again without harm, and said on a line when it is done.
 */
public final class CountyMove {

    /** The application looks each second which counties are closed: after so long nobody reads the old rows any more. */
    private static final Duration REST = Duration.ofSeconds(5);

    private static final String LAST_POSITION = "update change_position set last_position = greatest(last_position, "
            + "(select coalesce(max(n.change_position), 0) from change_note n where n.county = '%s')) where id = 1";

    private final Connection source;
    private final Connection target;
    private final String county;
    private final Gate here;
    private final Gate there;

    CountyMove(Connection source, Connection target, String county) {
        Backup.requireCounty(county);
        this.source = source;
        this.target = target;
        this.county = county;
        this.here = new Gate(source, county);
        this.there = new Gate(target, county);
    }

    public static void main(String[] said) throws Exception {
        try (Connection source = connect("");
                Connection target = connect("TARGET_")) {
            var move = new CountyMove(source, target, said[1]);
            switch (said[0]) {
                case "move" -> move.move(Path.of(said[2]));
                case "abort" -> move.abort();
                case "remove" -> move.remove(Path.of(said[2]));
                default -> throw new IllegalStateException("move, abort or remove");
            }
        } catch (IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    private static Connection connect(String which) throws SQLException {
        String url = System.getenv(which + "DB_URL");
        if (url == null) {
            throw new IllegalStateException("Say where: " + which + "DB_URL");
        }
        return Backup.connect(
                url,
                Optional.ofNullable(System.getenv(which + "DB_USERNAME")).orElse("root"),
                Optional.ofNullable(System.getenv(which + "DB_PASSWORD")).orElse(""));
    }

    /** @throws IllegalStateException when it cannot be moved, or was changed meanwhile */
    void move(Path directory) throws SQLException, IOException, InterruptedException {
        begin();
        if (Gate.OPEN.equals(there.state())) {
            say("open in the target");
            return;
        }
        if (Gate.OPEN.equals(here.state())) {
            here.set(Gate.OPEN, Gate.MOVING);
        }
        requireNoDraft();
        say("closed");
        arrive();
        say("arriving");
        Path backup = new Backup(source).save(county, directory);
        say("exported to " + backup);
        var arrived = new Restoration(target, backup);
        if (!arrived.differences(county).isEmpty()) {
            arrived.county(county);
        }
        say("imported");
        requireNone(arrived.differences(county));
        requireNone(new Restoration(source, backup).differences(county));
        say("compared");
        open();
    }

    /** Nothing is changed yet. */
    private void begin() throws SQLException {
        here.takeAlone();
        there.takeAlone();
        here.require(Set.of(Gate.OPEN, Gate.MOVING, Gate.GONE));
        if (Gate.OPEN.equals(there.state()) && !Gate.GONE.equals(here.state())) {
            throw new IllegalStateException(county + " is open in the target");
        }
        List<String> migrations = new Snapshot(source).migrations();
        if (!migrations.equals(new Snapshot(target).migrations())) {
            throw new IllegalStateException("The two databases have other migrations");
        }
        requireNoDraft();
        requireNone(new SharedRows(source, target, county).conflicts());
    }

    /** What a release in preparation has read of the county would be missed by whoever goes on with it. */
    private void requireNoDraft() throws SQLException {
        try (Statement statement = source.createStatement();
                ResultSet draft =
                        statement.executeQuery("select 1 from release_draft where county = '" + county + "' limit 1")) {
            if (draft.next()) {
                throw new IllegalStateException(
                        "A release with " + county + " is in preparation: wait until it is published");
            }
        }
    }

    /** What is there but not whole is shown to nobody. */
    private void arrive() throws SQLException, IOException {
        target.setAutoCommit(false);
        try {
            if (there.state() == null) {
                there.add(Gate.ARRIVING);
            }
            execute("set session foreign_key_checks = 0");
            new SharedRows(source, target, county).copy();
            target.commit();
        } finally {
            target.rollback();
            target.setAutoCommit(true);
            execute("set session foreign_key_checks = 1");
        }
        if (Gate.GONE.equals(there.state())) {
            there.set(Gate.GONE, Gate.ARRIVING);
        }
    }

    /** In this order it is never open twice. Places in the feed of changes that are given now come after those it has. */
    private void open() throws SQLException, InterruptedException {
        if (Gate.MOVING.equals(here.state())) {
            here.set(Gate.MOVING, Gate.GONE);
        }
        say("gone");
        Thread.sleep(REST);
        execute(LAST_POSITION.formatted(county));
        there.set(Gate.ARRIVING, Gate.OPEN);
        say("open in the target");
    }

    /** @throws IllegalStateException when it is open in the target: then it is moved back */
    void abort() throws SQLException, IOException {
        here.takeAlone();
        there.takeAlone();
        here.require(Set.of(Gate.MOVING, Gate.GONE));
        if (there.state() != null) {
            there.require(Set.of(Gate.ARRIVING));
            Restoration.remove(target, county, Files.createTempFile("guarding-triggers", ".sql"));
            execute("delete from county where tenant = '" + county + "' order by recoded_on desc");
            execute("delete from county where code = '" + county + "'");
            execute("delete from county_gate where county = '" + county + "'");
        }
        here.set(here.state(), Gate.OPEN);
        say("open where it was");
    }

    /** @throws IllegalStateException when the rows are not those of the backup, or the county is not open in the target */
    void remove(Path backup) throws SQLException, IOException {
        here.takeAlone();
        there.takeAlone();
        here.require(Set.of(Gate.GONE));
        there.require(Set.of(Gate.OPEN));
        if (!county.equals(Manifest.read(backup).county())) {
            throw new IllegalStateException(backup + " is no backup of " + county);
        }
        requireNone(new Restoration(source, backup).differences(county));
        Restoration.remove(source, county, backup.resolve("guarding-triggers.sql"));
        say("removed where it was");
    }

    private static void requireNone(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("\n", wrong));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.execute(sql);
        }
    }

    private void say(String step) {
        System.out.println(county + ": " + step);
        System.out.flush();
    }
}
