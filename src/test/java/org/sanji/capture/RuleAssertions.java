package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** What a test says about the answer to a write. */
public final class RuleAssertions {

    private RuleAssertions() {}

    public static Response assertStored(Response answer) {
        int expected = "\"0\"".equals(answer.header("ETag")) ? 201 : 200;
        assertEquals(expected, answer.statusCode(), answer.asString());
        return answer;
    }

    /** Refused with 422 and exactly these errors, each written {@code /pointer code}. */
    public static void assertRule(Response answer, String... errors) {
        assertErrors(422, answer, errors);
    }

    /** Refused with 400 and exactly these errors, each written {@code /pointer code}. */
    public static void assertInvalid(Response answer, String... errors) {
        assertErrors(400, answer, errors);
    }

    private static void assertErrors(int status, Response answer, String... errors) {
        assertEquals(status, answer.statusCode(), answer.asString());
        List<String> found = answer.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }");
        assertEquals(List.of(errors), found, answer.asString());
    }
}
