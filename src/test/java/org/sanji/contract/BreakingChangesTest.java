package org.sanji.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            paths:
              /sites:
                get:
                  operationId: listSites
                  security: [{bearer: []}]
                  x-roles: [editor, viewer]
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 200}}
                    - {name: q, in: query, schema: {type: string, maxLength: 40}}
                  responses:
                    "200":
                      headers:
                        Link: {schema: {type: string}}
                      content:
                        application/json:
                          schema:
                            type: array
                            maxItems: 500
                            items: {$ref: "#/components/schemas/Site"}
                post:
                  operationId: createSite
                  security: [{bearer: []}]
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {$ref: "#/components/schemas/SiteRequest"}}
                  responses:
                    "201":
                      headers:
                        Location: {required: true, schema: {type: string}}
                      content:
                        application/json: {schema: {$ref: "#/components/schemas/Site"}}
                    "400": {description: Refused}
            components:
              schemas:
                Level: {type: string, enum: [TOWN, VILLAGE]}
                SiteRequest:
                  type: object
                  additionalProperties: false
                  required: [name]
                  properties:
                    name: {type: string, minLength: 1, maxLength: 100}
                    note: {type: [string, "null"], maxLength: 500}
                    level: {$ref: "#/components/schemas/Level"}
                    parts: {type: array, maxItems: 5, items: {$ref: "#/components/schemas/SiteRequest"}}
                Site:
                  type: object
                  required: [id, name, code, level, note]
                  properties:
                    id: {type: integer}
                    name: {type: string, maxLength: 100}
                    code: {type: string}
                    level: {$ref: "#/components/schemas/Level"}
                    note: {anyOf: [{type: string}, {type: "null"}]}
                    parts: {type: array, items: {$ref: "#/components/schemas/Site"}}
            """;

    private static List<String> changes(String before, String after) {
        int places = DOCUMENT.split(java.util.regex.Pattern.quote(before), -1).length - 1;
        assertEquals(1, places, "places of " + before);
        return BreakingChanges.between(Document.of(DOCUMENT), Document.of(DOCUMENT.replace(before, after)));
    }

    @Test
    void theSameDocumentBreaksNothing() {
        assertEquals(List.of(), BreakingChanges.between(Document.of(DOCUMENT), Document.of(DOCUMENT)));
    }

    @Nested
    @DisplayName("the twelve changes other checkers were tried with")
    class Twelve {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                request maxLength lowered | minLength: 1, maxLength: 100 | minLength: 1, maxLength: 50
                query maximum lowered | maximum: 200 | maximum: 100
                new required query parameter | - {name: q, | - {name: r, in: query, required: true, schema: {type: string}}\\n        - {name: q,
                request no longer nullable | type: [string, "null"], maxLength: 500 | type: string, maxLength: 500
                answer of another type | code: {type: string} | code: {type: integer}
                answer nullable now | code: {type: string} | code: {type: [string, "null"]}
                answer property removed | code: {type: string} |
                answer property optional now | required: [id, name, code, | required: [id, name,
                value added to a shared list | [TOWN, VILLAGE] | [TOWN, VILLAGE, COUNTY]
                answer header removed | Link: {schema: {type: string}} |
                operationId renamed | createSite | addSite
                201 is 200 now | "201": | "200":
                """)
        void breaks(String change, String before, String after) {
            List<String> found = changes(before, after == null ? "" : after.replace("\\n", "\n"));
            assertFalse(found.isEmpty(), change);
        }
    }

    @Nested
    class OfRequests {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                longer least length | minLength: 1 | minLength: 2
                property required now | required: [name] | required: [name, note]
                property removed | note: {type: [string, "null"], maxLength: 500} |
                fewer parts | maxItems: 5, | maxItems: 4,
                value removed from a shared list | [TOWN, VILLAGE] | [TOWN]
                a limit where there was none | - {name: q, in: query, schema: {type: string, maxLength: 40}} | - {name: q, in: query, schema: {type: string, maxLength: 4}}
                parameter removed | - {name: q, in: query, schema: {type: string, maxLength: 40}} |
                parameter required now | {name: q, in: query, | {name: q, in: query, required: true,
                role removed | x-roles: [editor, viewer] | x-roles: [editor]
                path renamed | /sites: | /places:
                """)
        void breaks(String change, String before, String after) {
            assertFalse(changes(before, after == null ? "" : after).isEmpty(), change);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                longer text | minLength: 1, maxLength: 100 | minLength: 0, maxLength: 200
                no limit any more | maxLength: 40 | minLength: 0
                property may be left out | required: [name] | required: []
                new optional property | note: {type: [string, "null"], maxLength: 500} | note: {type: [string, "null"], maxLength: 500}, more: {type: string}
                new optional parameter | - {name: q, | - {name: r, in: query, schema: {type: string}}\\n        - {name: q,
                role added | x-roles: [editor, viewer] | x-roles: [editor, viewer, auditor]
                """)
        void breaksNot(String change, String before, String after) {
            String changed = after.replace(", more:", "\n        more:").replace("\\n", "\n");
            assertEquals(List.of(), changes(before, changed), change);
        }
    }

    @Nested
    class OfAnswers {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                longer list | maxItems: 500 | maxItems: 1000
                longer text | name: {type: string, maxLength: 100} | name: {type: string, maxLength: 200}
                text without an end | name: {type: string, maxLength: 100} | name: {type: string}
                required header optional now | {required: true, schema: {type: string}} | {schema: {type: string}}
                one more kind | anyOf: [{type: string}, {type: "null"}] | anyOf: [{type: string}, {type: integer}, {type: "null"}]
                other success beside it | "400": | "202"\\:
                """)
        void breaks(String change, String before, String after) {
            assertFalse(changes(before, after.replace("\\:", ":")).isEmpty(), change);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                never null any more | note: {anyOf: [{type: string}, {type: "null"}]} | note: {type: string}
                shorter text | name: {type: string, maxLength: 100} | name: {type: string, maxLength: 50}
                new property | code: {type: string} | code: {type: string}, more: {type: string}
                another refusal | "400": | "409"\\:
                """)
        void breaksNot(String change, String before, String after) {
            String changed = after.replace(", more:", "\n        more:").replace("\\:", ":");
            assertEquals(List.of(), changes(before, changed), change);
        }
    }

    @Test
    @DisplayName("a line says where and what")
    void lines() {
        assertEquals(
                List.of("POST /sites, body.name: maxLength was 100, is now 50"),
                changes("minLength: 1, maxLength: 100", "minLength: 1, maxLength: 50").stream()
                        .filter(line -> !line.contains("[]"))
                        .toList());
        assertTrue(changes("createSite", "addSite").contains("POST /sites: operationId createSite is now addSite"));
    }
}
