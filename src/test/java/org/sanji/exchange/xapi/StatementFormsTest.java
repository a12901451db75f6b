package org.sanji.exchange.xapi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanji.kernel.FieldError;

/** Statements as xAPI 1.0.3 wants them, and what two equal ones may differ in. */
class StatementFormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FULL = """
            {"id": "fd41c918-b88b-4b20-a0a5-a4c32391aaa0", "version": "1.0.0",
             "timestamp": "2025-03-08T09:30:00.123+08:00", "stored": "2025-03-08T01:30:00Z",
             "actor": {"objectType": "Group", "name": "班", "member": [
                {"name": "b", "mbox": "mailto:b@example.cn"},
                {"mbox_sha1sum": "ebd31e95054c018b10727ccffd2ef2ec3a016ee9"}]},
             "authority": {"account": {"homePage": "https://example.cn", "name": "x"}},
             "verb": {"id": "http://adlnet.gov/expapi/verbs/completed", "display": {"zh-CN": "完成"}},
             "object": {"id": "https://example.cn/c", "definition": {"name": {"zh": "课"}, "type": "http://a.b/c",
                "moreInfo": "https://example.cn/m", "extensions": {"https://example.cn/e": {"any": null}},
                "interactionType": "choice", "correctResponsesPattern": ["a"],
                "choices": [{"id": "a", "description": {"zh": "甲"}}]}},
             "result": {"score": {"scaled": 0.5, "raw": 5, "min": 0, "max": 10}, "success": true, "completion": false,
                "response": "a", "duration": "PT1H", "extensions": {"https://example.cn/r": null}},
             "context": {"registration": "ec531277-b57b-4c15-8d91-d292c5b2b8f7", "platform": "p", "revision": "r",
                "language": "zh-Hans-CN", "instructor": {"openid": "https://example.cn/teacher"},
                "team": {"objectType": "Group", "mbox": "mailto:t@example.cn"},
                "statement": {"objectType": "StatementRef", "id": "fd41c918-b88b-4b20-a0a5-a4c32391aaa1"},
                "contextActivities": {"parent": {"id": "https://example.cn/p"}, "other": [{"id": "urn:x:y"}]}},
             "attachments": [{"usageType": "http://a.b/u", "display": {"zh": "图"}, "contentType": "image/png",
                "length": 1, "sha2": "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a",
                "fileUrl": "https://example.cn/f"}]}
            """;

    private static final String LEAST = """
            {"actor": {"mbox": "mailto:a@example.cn"}, "verb": {"id": "http://a.b/v"}, "object": {"id": "http://a.b/o"}}
            """;

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> errors(JsonNode statement) {
        return StatementForms.errors(statement, "").stream()
                .map(FieldError::pointer)
                .toList();
    }

    /** The statement with a value at a JSON pointer; nothing takes it out. */
    private static ObjectNode with(String statement, String pointer, String value) {
        ObjectNode changed = read(statement);
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) changed.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (value.isEmpty()) {
            parent.remove(name);
        } else {
            try {
                parent.set(name, JSON.readTree(value));
            } catch (java.io.IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return changed;
    }

    @Nested
    class AStatement {

        @Test
        void mayHaveEverythingOrTheLeast() {
            assertEquals(List.of(), errors(read(FULL)));
            assertEquals(List.of(), errors(read(LEAST)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/actor", "/verb", "/object", "/verb/id", "/object/id"})
        void needsItsParts(String part) {
            assertEquals(List.of(part), errors(with(LEAST, part, "")));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "/more | 1",
                    "/verb/more | 1",
                    "/actor/Mbox | \"mailto:a@b.c\"",
                    "/result/score/more | 1",
                    "/result/duration | \"1 hour\"",
                    "/result/duration | null",
                    "/result/success | \"true\"",
                    "/result/score/raw | \"5\"",
                    "/result/score/raw | 11",
                    "/result/score/scaled | 1.01",
                    "/result/response | 1",
                    "/id | \"fd41c918\"",
                    "/id | null",
                    "/timestamp | \"2025-03-08\"",
                    "/timestamp | \"2025-02-30T00:00:00Z\"",
                    "/timestamp | \"2025-03-08T09:30:00-00:00\"",
                    "/timestamp | \"2025-03-08T09:30:00\"",
                    "/version | \"1.1.0\"",
                    "/verb/id | \"completed\"",
                    "/verb/display | {\"z_h\": \"x\"}",
                    "/object/definition/type | \"course\"",
                    "/object/definition/interactionType | \"Choice\"",
                    "/object/definition/extensions | {\"plain\": 1}",
                    "/object/objectType | null",
                    "/context/registration | \"x\"",
                    "/context/language | \"中文\"",
                    "/context/instructor | {\"name\": \"nobody\"}",
                    "/context/team | {\"mbox\": \"mailto:a@b.c\"}",
                    "/context/contextActivities/parent | [{}]",
                    "/attachments/0/sha2 | \"x\"",
                    "/attachments/0/length | -1",
                })
        void isRefusedForEachPartThatIsWrong(String pointer, String value) {
            ObjectNode wrong = pointer.startsWith("/attachments")
                    ? read(FULL.replaceAll(
                            pointer.endsWith("sha2") ? "\"sha2\": \"[^\"]*\"" : "\"length\": 1",
                            pointer.endsWith("sha2") ? "\"sha2\": \"x\"" : "\"length\": -1"))
                    : with(FULL, pointer, value);
            List<String> found = errors(wrong);
            assertFalse(found.isEmpty());
            assertEquals(
                    List.of(),
                    found.stream().filter(one -> !one.startsWith(pointer)).toList());
        }

        @Test
        void isToldOfEverythingAtOnce() {
            assertEquals(
                    List.of("/actor", "/more", "/object/id", "/verb/id"),
                    errors(read(
                                    "{\"actor\": {\"mbox\": \"mailto:a@b.c\", \"openid\": \"http://a.b\"}, \"verb\": {\"id\": \"v\"},"
                                            + " \"object\": {}, \"more\": 1}"))
                            .stream()
                            .sorted()
                            .toList());
        }

        @Test
        void thatVoidsNamesAStatement() {
            ObjectNode voiding = with(LEAST, "/verb/id", "\"" + StatementForms.VOIDED + "\"");
            assertEquals(List.of("/object/objectType"), errors(voiding));
        }

        @Test
        void holdsNoStatementThatHoldsAnother() {
            String inner = LEAST.strip().replaceFirst("\\{", "{\"objectType\": \"SubStatement\", ");
            assertEquals(List.of(), errors(with(LEAST, "/object", inner)));
            ObjectNode nested =
                    with(LEAST, "/object", with(inner, "/object", inner).toString());
            assertEquals(List.of("/object/object/objectType"), errors(nested));
            assertEquals(
                    List.of("/object/id"),
                    errors(with(LEAST, "/object", with(inner, "/id", "\"x\"").toString())));
        }
    }

    @Nested
    class TwoStatements {

        private static byte[] digest(String pointer, String value) {
            ObjectNode statement = pointer.isEmpty() ? read(FULL) : with(FULL, pointer, value);
            StatementComparison.unify(statement);
            return StatementComparison.digest(statement);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "/stored | ''",
                    "/version | ''",
                    "/authority | ''",
                    "/attachments | ''",
                    "/verb/display | {\"en\": \"done\"}",
                    "/object/definition | ''",
                    "/object/objectType | \"Activity\"",
                    "/context/contextActivities/parent | [{\"id\": \"https://example.cn/p\"}]",
                })
        void areEqualWhateverAStoreMayChange(String pointer, String value) {
            assertArrayEquals(digest("", ""), digest(pointer, value));
        }

        @Test
        void areEqualWithMembersInAnyOrder() {
            ObjectNode turned = read(FULL);
            var members = turned.withArray("/actor/member");
            members.add(members.remove(0));
            StatementComparison.unify(turned);
            assertArrayEquals(digest("", ""), StatementComparison.digest(turned));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "/verb/id | \"http://a.b/v\"",
                    "/result/duration | \"PT60M\"",
                    "/result/score/raw | 6",
                    "/object/id | \"https://example.cn/d\"",
                    "/context/revision | ''",
                    "/actor/name | \"别的班\"",
                })
        void differInWhatTheySay(String pointer, String value) {
            assertFalse(Arrays.equals(digest("", ""), digest(pointer, value)));
        }
    }

    @Test
    void theExamplesOfTheSpecificationAreStatements() {
        Stream.of("""
                        {"id": "12345678-1234-5678-1234-567812345678", "actor": {"mbox": "mailto:xapi@adlnet.gov"},
                         "verb": {"id": "http://adlnet.gov/expapi/verbs/created", "display": {"en-US": "created"}},
                         "object": {"id": "http://example.adlnet.gov/xapi/example/activity"}}
                        """, """
                        {"actor": {"objectType": "Agent", "name": "Example Admin",
                           "mbox": "mailto:admin@example.adlnet.gov"},
                         "verb": {"id": "http://adlnet.gov/expapi/verbs/voided", "display": {"en-US": "voided"}},
                         "object": {"objectType": "StatementRef", "id": "e05aa883-acaf-40ad-bf54-02c8ce485fb0"}}
                        """).forEach(example -> assertEquals(List.of(), errors(read(example))));
    }
}
