package org.sanji.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Whether the database has every migration this version knows. Where another account migrates, a replica may be there
 * first: it has not started, and gets no requests, until the tables it works on are there. More migrations than it knows do
 * not disturb it: columns are only ever added while two versions run side by side.
 */
@Startup
@Readiness
@ApplicationScoped
public class MigratedSchema implements HealthCheck {

    private static final String CHANGE_LOG = "/migrations/changelog.yaml";
    private static final Pattern FILE = Pattern.compile("file: ?([^}\\s]+)");

    private final AppliedMigrationsSql applied;
    private final List<String> known;
    private volatile boolean seen;

    MigratedSchema(AppliedMigrationsSql applied) throws IOException {
        this.applied = applied;
        this.known = known();
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Migrations");
        if (seen) {
            return answer.up().build();
        }
        try {
            Set<String> there = applied.files();
            List<String> missing =
                    known.stream().filter(file -> !there.contains(file)).toList();
            seen = missing.isEmpty();
            return answer.status(seen).withData("missing", missing.size()).build();
        } catch (SQLException notYet) {
            return answer.down().withData("missing", known.size()).build();
        }
    }

    /** The files of the change log, in its order. */
    static List<String> known() throws IOException {
        try (InputStream log = MigratedSchema.class.getResourceAsStream(CHANGE_LOG)) {
            if (log == null) {
                throw new IOException(CHANGE_LOG + " is missing");
            }
            return FILE.matcher(new String(log.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(file -> file.group(1))
                    .toList();
        }
    }
}
