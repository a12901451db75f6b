package org.sanji.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanji.auditcheck.AuditChains;
import org.sanji.exchange.ImportClient;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * {@code make mixed-versions PREVIOUS=directory}: an update as docs/operations.md describes it, with the application another
 * checkout packaged. That one makes its tables and works on them; this one waits on them until they are migrated; then both
 * work side by side on the new tables, each with what the other wrote; then this one goes, as when it is rolled back. Ends
 * with 1 when either fails, or figures or trail are not right.
 */
public final class MixedVersions {

    private static final String COUNTY = "320412";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Map<String, String> AS_DEPLOYED = Map.of("MIGRATE_AT_START", "false");
    private static final Map<String, String> JOB = Map.of("MIGRATE_AT_START", "true", "QUARKUS_INIT_AND_EXIT", "true");

    private final LocalAddresses at;
    private final Path previous;
    private final List<String> wrong = new ArrayList<>();
    private int recorded;

    private MixedVersions(LocalAddresses at, Path previous) {
        this.at = at;
        this.previous = previous;
    }

    public static void main(String[] arguments) throws Exception {
        Path previous = Path.of(System.getenv("PREVIOUS"), "target", "quarkus-app");
        var versions = new MixedVersions(LocalStack.forTests(), previous);
        versions.update();
        versions.wrong.forEach(System.err::println);
        System.out.println("mixed versions: " + versions.wrong.size() + " faults");
        System.exit(versions.wrong.isEmpty() ? 0 : 1);
    }

    private void update() throws Exception {
        try (var job = ReleasedApplication.start("previous-migration", previous, at, List.of(), JOB)) {
            require(job.exit(PATIENCE) == 0, "the previous version cannot migrate");
        }
        try (var old = ReleasedApplication.start("previous", previous, at, List.of(), AS_DEPLOYED)) {
            old.await("/q/health/ready", 200);
            ImportClient before = client(old);
            before.open(5);
            work(before, before, "alone");
            migrateUnder(old);
            try (var current = ReleasedApplication.start("current", at, List.of(), AS_DEPLOYED)) {
                current.await("/q/health/ready", 200);
                sideBySide(before, client(current));
                current.terminate();
                current.exit(PATIENCE);
            }
            work(before, before, "rolled back");
        }
        verifyTrail();
    }

    /** The new one must not work on tables that are not its own. */
    private void migrateUnder(ReleasedApplication old) throws Exception {
        boolean newer = isWaiting();
        try (var job = ReleasedApplication.start("current-migration", at, List.of(), JOB)) {
            while (job.isAlive()) {
                work(client(old), client(old), "while tables change");
            }
            require(job.exit(PATIENCE) == 0, "the tables of the previous version cannot be migrated");
        }
        System.out.println(
                "migrated under the previous version; there " + (newer ? "were" : "were no") + " new migrations");
    }

    private boolean isWaiting() throws Exception {
        try (var early = ReleasedApplication.start("early", at, List.of(), AS_DEPLOYED)) {
            early.await("/q/health/live", 200);
            Thread.sleep(2_000);
            int ready = early.status("/q/health/ready");
            require(ready == 200 || ready == 503, "it says of tables that are not its own: " + ready);
            return ready == 503;
        }
    }

    private void sideBySide(ImportClient before, ImportClient after) throws Exception {
        work(before, after, "side by side, the old one writes");
        work(after, before, "side by side, the new one writes");
        require(before.get(list()).equals(after.get(list())), "the two list the same rows otherwise");
        System.out.println("side by side: " + recorded + " rows by both");
    }

    /** What one writes the other has, the other answers for it when it is sent again, and both have the same figures. */
    private void work(ImportClient writer, ImportClient reader, String when) throws Exception {
        String station = writer.get("/v1/counties/" + COUNTY + "/institutions?tier=VILLAGE_STATION&limit=1")
                .at("/items/0/id")
                .asText();
        String title = "mixed " + ++recorded;
        JsonNode stored = writer.record(station, title, title);
        JsonNode read = reader.get(
                "/v1/counties/" + COUNTY + "/activities/" + stored.path("id").asText());
        require(read.path("title").asText().equals(title), when + ": the other one reads " + read);
        JsonNode again = reader.record(station, title, title);
        require(again.path("id").equals(stored.path("id")), when + ": sent again to the other it is another row");
        JsonNode figure = reader.get(
                        "/v1/regions/" + COUNTY + "/figures?period=2025&measures=activity.count&fresh=true")
                .at("/items/0");
        require(figure.path("value").asInt() == recorded, when + ": " + recorded + " rows are counted as " + figure);
        JsonNode run = reader.reconcile();
        require(
                run.path("differences").asInt(-1) == 0 && run.path("compared").asInt() > 0,
                when + ": figures differ from their rows: " + run);
    }

    private static String list() {
        return "/v1/counties/" + COUNTY + "/activities?limit=100";
    }

    private static ImportClient client(ReleasedApplication application) {
        return new ImportClient(application::port, COUNTY, "wujin-admin");
    }

    private void verifyTrail() throws Exception {
        try (Connection database =
                DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword())) {
            wrong.addAll(new AuditChains(database, List.of()).faults());
        }
    }

    private void require(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}
