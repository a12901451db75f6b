package org.sanji.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body is read as, and what it is not taken for. */
class RequestBodiesTest {

    private final RequestBodies bodies = bodies();

    private static RequestBodies bodies() {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            return new RequestBodies(validation.getValidator());
        }
    }

    private enum Kind {
        ONE,
        OTHER
    }

    private record Body(
            UUID id,
            Boolean yes,
            Integer number,
            Long large,
            BigDecimal decimal,
            LocalDate date,
            Instant moment,
            Kind kind,
            List<UUID> ids) {}

    @ParameterizedTest
    @ValueSource(strings = {"id", "yes", "number", "large", "decimal", "date", "moment", "kind", "ids"})
    @DisplayName("an empty or blank text is a value of nothing but text, not even none")
    void emptyTexts(String property) {
        for (String text : List.of("", " ", "\\t", "\\u0000")) {
            assertEquals(List.of("/" + property), refused("{\"%s\":\"%s\"}".formatted(property, text)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "id, AZpIkX0Bc3KZAQIDBAUGBw==",
        "id, ' 019a4891-7d01-7372-9901-020304050607'",
        "id, 1-1-1-1-1",
        "decimal, -0",
        "decimal, -0.0",
        "decimal, 1e3",
        "yes, true",
        "number, 1"
    })
    @DisplayName("what only looks like a value is refused")
    void lookalikes(String property, String text) {
        assertEquals(List.of("/" + property), refused("{\"%s\":\"%s\"}".formatted(property, text)));
    }

    @Test
    @DisplayName("values of their form are read, and every one that is not is told at once")
    void all() {
        var id = UUID.fromString("019A4891-7d01-7372-9901-020304050607");
        Body read = bodies.read(
                "{\"id\":\"%s\",\"decimal\":\"-0.5\",\"ids\":[\"%s\"],\"kind\":\"ONE\"}"
                        .formatted(id, id)
                        .getBytes(UTF_8),
                Body.class);
        assertEquals(new Body(id, null, null, null, new BigDecimal("-0.5"), null, null, Kind.ONE, List.of(id)), read);
        assertEquals(
                List.of("/yes", "/number", "/ids/1", "/kind"),
                refused("{\"yes\":\"\",\"number\":\" \",\"ids\":[\"%s\",\"\"],\"kind\":\"NONE\"}".formatted(id)));
    }

    private List<String> refused(String body) {
        var refusal = assertThrows(ProblemException.class, () -> bodies.read(body.getBytes(UTF_8), Body.class));
        return refusal.errors().stream().map(FieldError::pointer).toList();
    }
}
