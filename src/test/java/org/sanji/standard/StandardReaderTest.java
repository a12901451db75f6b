package org.sanji.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardReaderTest {

    private static final String VALID = """
            code: small
            version: "1"
            title: {zh: 小标准, en: A small standard}
            source: {zh: 测试, en: A test}
            levels: [TOWNSHIP]
            groups:
              - title: {zh: 一, en: One}
                clauses:
                  - id: "1.1"
                    title: {zh: 甲, en: First}
                    text: {zh: 不少于四次, en: Not fewer than four}
                    rule:
                      type: ratio
                      numerator: {measure: known.part, window: YEAR}
                      denominator: {measure: known.whole, window: CUMULATIVE}
                      operator: ">="
                      threshold: "1/3"
                      unit: {name: {zh: 件, en: thing}}
                  - id: "1.2"
                    title: {zh: 乙, en: Second}
                    text: {zh: 二选一, en: One of two}
                    rule:
                      type: any-of
                      rules:
                        - {type: compare, measure: known.a, window: YEAR, operator: ">", threshold: "0", unit: {name: {zh: 件, en: thing}}}
                        - {type: rising, measure: known.b, years: 3, unit: {name: {zh: 元, en: CNY}, decimals: 2}}
            """;

    @Test
    void aValidStandardIsBoundToItsTypes() {
        Standard standard = read(VALID);
        assertEquals(2, standard.clauses().size());
        assertEquals(4, standard.measures().size());
        assertEquals(
                Threshold.of("1/3"),
                ((Rule.Ratio) standard.clause("1.1").orElseThrow().rule()).threshold());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            known.part               | strange.part       | /groups/0/clauses/0/rule/numerator/measure: unknown measure strange.part
            measure: known.a         | measure: strange.a | /groups/0/clauses/1/rule/rules/0/measure: unknown measure strange.a
            threshold: "1/3"         | threshold: "4/3"   | /groups/0/clauses/0/rule: threshold can never be reached: a part is at most its whole
            threshold: "1/3"         | threshold: 0.33    | /groups/0/clauses/0/rule/threshold: a number with a decimal point is written in quotes
            threshold: "1/3"         | treshold: "1/3"    | /groups/0/clauses/0/rule/treshold: unknown property
            type: any-of             | type: one-of       | /groups/0/clauses/1/rule: unknown type one-of
            years: 3                 | years: 1           | /groups/0/clauses/1/rule/rules/1: a rise is seen over 2 to 10 years
            id: "1.2"                | id: "1.1"          | clause 1.1: the id is used twice
            id: "1.2"                | id: "1 2"          | /groups/0/clauses/1: an id is made of lower-case letters, digits, dots and hyphens
            levels: [TOWNSHIP]       | levels: []         | /levels: at least one level is evaluated
            levels: [TOWNSHIP]       | level: TOWNSHIP    | /levels: at least one level is evaluated
            code: small              | kode: small        | /kode: unknown property
            '{zh: 甲, en: First}'    | '{zh: 甲}'         | /groups/0/clauses/0/title/en: missing
            '{zh: 甲, en: First}'    | '{zh: 甲, en: " "}' | /groups/0/clauses/0/title: A text is needed in Chinese and in English
            id: "1.1"                | id: 1.10           | /groups/0/clauses/0/id: a number with a decimal point is written in quotes
            window: CUMULATIVE       | window: FOREVER    | /groups/0/clauses/0/rule/denominator/window: no such value: FOREVER
            '    clauses:'           | '    clauzes:'      | /groups/0/clauzes: unknown property
            version: "1"             | versio: "1"        | /version: missing
            """)
    void aMistakeIsToldAtItsPlace(String right, String wrong, String expected) {
        List<String> errors = errors(VALID.replace(right, wrong));
        assertEquals(true, errors.contains(expected), () -> String.join("\n", errors));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String broken = VALID.replace("known.part", "strange.part")
                .replace("\"1/3\"", "\"4/3\"")
                .replace("years: 3", "years: 1")
                .replace("code: small", "kode: small");
        assertEquals(5, errors(broken).size(), () -> String.join("\n", errors(broken)));
    }

    @Test
    void anEmptyChoiceIsRefused() {
        int rules = VALID.indexOf("          rules:");
        List<String> errors = errors(VALID.substring(0, rules) + "          rules: []\n");
        assertEquals(List.of("/groups/0/clauses/1/rule: a compound rule has at least two rules"), errors);
    }

    @Test
    void aLevelWithoutATextIsRefused() {
        String broken = VALID.replace("levels: [TOWNSHIP]", "levels: [TOWNSHIP, VILLAGE]")
                .replace("- id: \"1.1\"", "- levels: [TOWNSHIP]\n        id: \"1.1\"")
                .replace("- id: \"1.2\"", "- levels: [COUNTY]\n        id: \"1.2\"");
        assertEquals(
                List.of("clause 1.2: the standard does not evaluate COUNTY", "/levels: no clause speaks to VILLAGE"),
                errors(broken));
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertEquals(1, errors(VALID + "code: other\n").size());
    }

    @Test
    void theDigestIgnoresLayoutAndSeesContent() {
        String digest = read(VALID).digest();
        assertEquals(
                digest,
                read("# a comment\n" + VALID.replace("{zh: 一, en: One}", "{ en: One,  zh: 一 }"))
                        .digest());
        assertNotEquals(digest, read(VALID.replace("en: One}", "en: one}")).digest());
        assertEquals(64, digest.length());
    }

    private static Standard read(String yaml) {
        return new StandardReader(measure -> measure.startsWith("known."))
                .read("small.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> errors(String yaml) {
        return assertThrows(InvalidStandardException.class, () -> read(yaml)).errors().stream()
                .map(StandardError::toString)
                .toList();
    }
}
