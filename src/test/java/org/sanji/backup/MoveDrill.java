package org.sanji.backup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sanji.auditcheck.AuditChains;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;
import org.sanji.local.Tokens;
import org.sanji.seal.SealVerification;

/**
 * {@code make move-drill}: two servers, an application on each; clients read and write in the county that is moved and in
 * another one. The mover is killed after each of its steps and called again, put back once, and comes to its end; then what
 * was acknowledged is looked for on the new side. With DB_URL and RESTORE_DB_URL between those two servers. Ends with 1
 * when anything is lost, doubled, different or refused that may not be.
 */
public final class MoveDrill {

    private static final String COUNTY = "320412";
    private static final String OTHER = "320402";
    private static final List<String> STEPS =
            List.of("closed", "arriving", "exported", "imported", "compared", "gone", "open in the target");
    private static final Set<String> MAY_BE_REFUSED =
            Set.of("POST county-moving", "POST county-moved", "GET county-moved");

    private final LocalAddresses source;
    private final LocalAddresses target;
    private final MoverProcess mover;
    private final Path directory;
    private final List<String> wrong = new ArrayList<>();
    /** Behind the one address clients know. */
    private volatile int door;

    private MoveDrill(LocalAddresses source, LocalAddresses target, Path directory) {
        this.source = source;
        this.target = target;
        this.mover = new MoverProcess(source, target);
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        LocalAddresses source = LocalStack.forTests();
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/move-drill")), "move");
        try (FreshServer fresh = FreshServer.start(source)) {
            var drill = new MoveDrill(source, fresh.addresses(), directory);
            drill.run();
            drill.wrong.stream().limit(20).forEach(System.err::println);
            System.out.println("move drill: " + drill.wrong.size() + " faults");
            System.exit(drill.wrong.isEmpty() ? 0 : 1);
        }
    }

    private void run() throws Exception {
        SampleData.load(source.databaseUrl(), source.databaseUser(), source.databasePassword());
        FreshServer.createSchema(target);
        SampleData.migrate(target.databaseUrl(), target.databaseUser(), target.databasePassword());
        BenchmarkServer old = BenchmarkServer.small("sanji-old", source);
        BenchmarkServer fresh = BenchmarkServer.small("sanji-new", target);
        door = old.port();
        var before = new DrillClient(old.port());
        before.awaitFresh();
        String application = before.submitted();
        before.awaitFresh();
        var moved = new MoveClients(COUNTY, "wujin-admin", () -> door);
        var stayed = new MoveClients(OTHER, "tianning-admin", old::port);
        try (moved;
                stayed) {
            moved.start();
            stayed.start();
            moved.awaitMore(50);
            move(moved, fresh.port());
            moved.awaitMore(50);
            stayed.awaitMore(20);
        }
        check(moved, stayed, new DrillClient(fresh.port()), application);
        remove(old);
        old.stop();
        fresh.stop();
    }

    /** Killed after each step; in between it is put back once, and clients write again where they did. */
    private void move(MoveClients clients, int newDoor) throws Exception {
        kill("imported");
        expect(mover.run(null, "abort", COUNTY), 0);
        clients.awaitMore(20);
        for (String step : STEPS) {
            kill(step);
        }
        long begun = System.nanoTime();
        expect(mover.run(null, "move", COUNTY, directory.toString()), 0);
        System.out.printf("the last call took %.1f s%n", (System.nanoTime() - begun) / 1e9);
        door = newDoor;
    }

    private void kill(String step) throws IOException, InterruptedException {
        System.out.println("killed when " + step);
        MoverProcess.Ended ended = mover.run(step, "move", COUNTY, directory.toString());
        if (ended.said().stream().noneMatch(line -> line.contains(": " + step))) {
            wrong.add("It did not come to " + step + ": " + ended.said());
        }
    }

    private void expect(MoverProcess.Ended ended, int code) {
        if (ended.code() != code) {
            wrong.add("The mover ended with " + ended.code() + ": " + ended.said());
        }
    }

    private void check(MoveClients moved, MoveClients stayed, DrillClient fresh, String application) throws Exception {
        wrong.addAll(moved.wrong());
        wrong.addAll(stayed.wrong());
        Set<String> refused = new TreeSet<>(moved.refused());
        refused.removeAll(MAY_BE_REFUSED);
        refused.forEach(code -> wrong.add("refused in the county that moves: " + code));
        stayed.refused().forEach(code -> wrong.add("refused in the county that stays: " + code));
        once(target, moved.stored(), COUNTY);
        once(source, stayed.stored(), OTHER);
        fresh.awaitFresh();
        int differences = fresh.differences();
        if (differences != 0) {
            wrong.add(differences + " figures are not what the rows give");
        }
        wrong.addAll(SealVerification.faults(fresh.seal(application)));
        wrong.addAll(trailFaults(target));
        wrong.addAll(trailFaults(source));
        System.out.printf(
                "%d writes stored in the county that moved, %d in the other; %d reads, at most %.1f s without one; refused: %s; %d"
                        + " figures different%n",
                moved.stored().size(),
                stayed.stored().size(),
                moved.reads(),
                moved.longestWithoutReadSeconds(),
                new TreeSet<>(moved.refused()),
                differences);
    }

    /** What was acknowledged is there once, with a line of the trail; nothing else is, that nobody sent. */
    private void once(LocalAddresses at, Set<String> acknowledged, String county) throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        try (Connection database = connect(at);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(("select a.title, (select count(*) from audit_event e where"
                                + " e.county = a.county and e.subject_id = a.id and e.action = 'CREATED') from activity a"
                                + " where a.county = '%s' and a.title like 'move-%%'")
                        .formatted(county))) {
            while (row.next()) {
                found.merge(row.getString(1), 1, Integer::sum);
                if (row.getInt(2) != 1) {
                    wrong.add(row.getString(1) + " has " + row.getInt(2) + " lines of the trail");
                }
            }
        }
        acknowledged.stream()
                .filter(title -> found.getOrDefault(title, 0) != 1)
                .forEach(title -> wrong.add(title + " was promised and is there " + found.get(title) + " times"));
        found.keySet().stream()
                .filter(title -> !acknowledged.contains(title))
                .forEach(title -> wrong.add(title + " is there and was never acknowledged"));
    }

    /** The rows that stayed behind are those of the last export, and go only then; nobody else's do. */
    private void remove(BenchmarkServer old) throws Exception {
        List<Path> exports;
        try (var files = Files.list(directory)) {
            exports = files.filter(Manifest::isIn).sorted().toList();
        }
        if (mover.run(null, "remove", COUNTY, exports.getFirst().toString()).code() == 0) {
            wrong.add("Rows are removed that are not those of the backup");
        }
        expect(mover.run(null, "abort", COUNTY), 2);
        expect(mover.run(null, "remove", COUNTY, exports.getLast().toString()), 0);
        try (Connection database = connect(source)) {
            for (StoredTable table : StoredTable.all(database)) {
                if (table.isOfCounties()
                        && new SavedRows(database, COUNTY).digest(table).rows() != 0) {
                    wrong.add(table.name() + " has rows of the county that moved");
                }
            }
        }
        wrong.addAll(trailFaults(source));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + old.port() + DrillClient.COUNTY + "/activities"))
                                .header("Authorization", "Bearer " + Tokens.of("wujin-admin"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 503 || !answer.body().contains("county-moved")) {
            wrong.add("The old side answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static List<String> trailFaults(LocalAddresses at) throws SQLException {
        try (Connection database = connect(at)) {
            return new AuditChains(database, List.of()).faults();
        }
    }

    private static Connection connect(LocalAddresses at) throws SQLException {
        return Backup.connect(at.databaseUrl(), at.databaseUser(), at.databasePassword());
    }
}
