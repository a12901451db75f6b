package org.sanji.vitess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Routes every statement of this run by the VSchema. It runs after the tests of the application, as all that need none do;
 * alone it has nothing to look at.
 */
class RoutedStatementsTest {

    private static final Path ROUTED = Path.of("target/statements-routed.txt");

    @Test
    @DisplayName("every statement goes to one county, or to those it lists, or is named with its reason")
    void statements() throws IOException {
        Set<String> statements = SeenStatements.all();
        assumeTrue(!statements.isEmpty(), "the application did not run before");
        var router = new StatementRouter(VSchema.committed());
        CrossingStatements listed = CrossingStatements.committed();
        Map<Route.Kind, Integer> counts = new EnumMap<>(Route.Kind.class);
        List<String> wrong = new ArrayList<>();
        for (String statement : statements) {
            try {
                Route route = router.route(statement);
                counts.merge(route.kind(), 1, Integer::sum);
                if (route.crosses() && !listed.allow(statement)) {
                    wrong.add(route.kind() + " " + route.tables() + ": " + statement);
                }
            } catch (IllegalArgumentException unknown) {
                wrong.add(unknown.getMessage());
            }
        }
        Files.writeString(ROUTED, statements.size() + " different statements by the VSchema: " + counts + "\n");
        assertEquals("", String.join("\n", wrong));
        if (isWholeSuite()) {
            assertEquals(List.of(), listed.unneeded(), "no statement needs these any more");
        }
    }

    @Test
    @DisplayName("every statement that may go further has a reason")
    void reasons() {
        assertEquals(List.of(), CrossingStatements.committed().withoutReason());
    }

    /** Run by Maven, and no test was chosen. */
    private static boolean isWholeSuite() {
        return System.getProperty("basedir") != null && System.getProperty("test") == null;
    }
}
