package org.sanji.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What it says while tables are missing is seen on the packaged application: org.sanji.release.ReleaseCheck. */
@QuarkusTest
class MigratedSchemaTest {

    @Inject
    @Startup
    MigratedSchema schema;

    @Inject
    AppliedMigrationsSql applied;

    @Test
    @DisplayName("every file of the change log is known, and the database has it under the same name")
    void everyFile() throws IOException, SQLException {
        long includes = Files.readString(Path.of("migrations/changelog.yaml"))
                .lines()
                .filter(line -> line.contains("include:"))
                .count();
        assertEquals(includes, MigratedSchema.known().size());
        assertTrue(applied.files().containsAll(MigratedSchema.known()));
        assertEquals(HealthCheckResponse.Status.UP, schema.call().getStatus());
    }
}
