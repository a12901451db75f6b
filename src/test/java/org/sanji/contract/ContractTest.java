package org.sanji.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The committed document: complete, true to its own schemas, and no break for clients of the last released one. */
class ContractTest {

    private static final Logger LOG = Logger.getLogger(ContractTest.class);
    private static final Path RELEASED = Path.of("openapi/released");
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)\\.yaml");
    private static final Document DOCUMENT = Document.read(Path.of("openapi/openapi.yaml"));

    @Test
    @DisplayName("every text, list, map and number has an end")
    void everythingHasALimit() {
        assertEquals(List.of(), new Completeness(DOCUMENT).withoutLimit());
    }

    @Test
    @DisplayName("every body of every operation is shown by an example")
    void everythingHasAnExample() {
        assertEquals(List.of(), new Completeness(DOCUMENT).withoutExample());
    }

    @Test
    @DisplayName("every example is one of its schema")
    void everyExampleIsTrue() {
        var examples = new ShownExamples(DOCUMENT);
        List<String> wrong = examples.wrong();
        LOG.infof(
                "%d examples of %d operations validated",
                examples.count(), DOCUMENT.operations().size());
        assertEquals(List.of(), wrong);
        assertTrue(examples.count() > DOCUMENT.operations().size(), examples.count() + " examples");
    }

    @Test
    @DisplayName("every refusal is described where all share it")
    void everyRefusalIsShared() {
        List<String> own = new ArrayList<>();
        DOCUMENT.operations()
                .forEach(operation -> operation.node().path("responses").properties().stream()
                        .filter(response -> response.getKey().compareTo("400") >= 0)
                        .filter(response -> !response.getValue().has("$ref"))
                        .forEach(response -> own.add(operation + " " + response.getKey())));
        assertEquals(List.of(), own);
    }

    @Test
    @DisplayName("clients of the last released document can go on")
    void nothingReleasedIsBroken() throws IOException {
        Optional<Path> last = lastReleased();
        List<String> breaks = last.map(file -> BreakingChanges.between(Document.read(file), DOCUMENT))
                .orElse(List.of());
        LOG.infof("Held against %s", last.map(Path::toString).orElse("nothing: no document is released"));
        assertEquals(List.of(), breaks, () -> "since " + last);
    }

    private static Optional<Path> lastReleased() throws IOException {
        if (!Files.isDirectory(RELEASED)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.filter(file ->
                            VERSION.matcher(file.getFileName().toString()).matches())
                    .max(Comparator.comparing(ContractTest::version, Arrays::compare));
        }
    }

    private static int[] version(Path file) {
        var parts = VERSION.matcher(file.getFileName().toString());
        if (!parts.matches()) {
            throw new IllegalArgumentException(file.toString());
        }
        return new int[] {
            Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))
        };
    }

    @Test
    @DisplayName("a released document is never changed: its name is its version")
    void releasedDocumentsSayTheirVersion() throws IOException {
        Optional<Path> last = lastReleased();
        if (last.isPresent()) {
            JsonNode info = Document.read(last.get()).root().path("info");
            assertEquals(
                    info.path("version").asText() + ".yaml",
                    last.get().getFileName().toString());
        }
    }
}
