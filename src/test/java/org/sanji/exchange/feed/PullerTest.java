package org.sanji.exchange.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The puller of the documentation; {@code make pulls} makes 1,000 changes and kills it thirty times. */
@QuarkusTest
class PullerTest {

    private static final int CHANGES = Integer.getInteger("sanji.pulls", 40);

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String realm;

    @Test
    @DisplayName("keeps a copy equal though it is killed at random moments")
    void equal(@TempDir Path directory) throws Exception {
        var run = new PullerRun(new Random(3), directory, realm);
        List<String> differences = run.play(CHANGES, Math.max(4, CHANGES / 33));
        assertEquals(List.of(), differences);
        assertTrue(run.kills() > 1, run.kills() + " kills");
        System.out.printf("puller: %d changes, killed %d times, its copy is equal%n", CHANGES, run.kills());
    }
}
