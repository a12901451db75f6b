package org.sanji.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/roles.md says who may call what, as the contract does; each of its cells is asked in {@link IsolationTest}. */
class RolesTableTest {

    private static final Path PAGE = Path.of("docs/roles.md");
    private static final String WORDS = """
            # Who may call what

            Written from the contract by `./mvnw test -Dtest=RolesTableTest -Dsanji.write=true`; a test compares it. A role
            counts only inside the region of the token. Whoever lacks the role is answered 403 `role-missing`, before anything
            is looked up: `IsolationTest` asks each of these cells with a token of the role. The refusals of `/v1/problems`
            are read without a token.

            """;

    @Test
    @DisplayName("the page says of every operation and role what the contract says")
    void thePageIsTheContract() throws IOException {
        String document = new YAMLMapper()
                .readTree(Path.of("openapi/openapi.yaml").toFile())
                .toString();
        String wanted = page(Contract.read(document));
        if (Boolean.getBoolean("sanji.write")) {
            Files.writeString(PAGE, wanted);
        }
        assertEquals(wanted, Files.readString(PAGE));
    }

    private static String page(Contract contract) {
        String roles = String.join(" | ", Callers.ROLES);
        String rule = "|---|---|" + Callers.ROLES.stream().map(role -> "---|").collect(Collectors.joining());
        return WORDS + "| operation | request | " + roles + " |\n" + rule + "\n"
                + contract.operations().values().stream()
                        .map(RolesTableTest::line)
                        .collect(Collectors.joining());
    }

    private static String line(Operation operation) {
        String cells = Callers.ROLES.stream()
                .map(role -> operation.roles().isEmpty() || operation.roles().contains(role) ? " x |" : " |")
                .collect(Collectors.joining());
        return "| %s | `%s %s` |%s\n".formatted(operation.id(), operation.method(), operation.path(), cells);
    }
}
