package org.sanji.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanji.kernel.ProblemException;

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
                      numerator: {measure: learner.registered, window: YEAR}
                      denominator: {measure: population.registered, window: CUMULATIVE}
                      operator: ">="
                      threshold: "1/3"
                      unit: {name: {zh: 件, en: thing}}
                  - id: "1.2"
                    title: {zh: 乙, en: Second}
                    text: {zh: 二选一, en: One of two}
                    rule:
                      type: any-of
                      rules:
                        - {type: compare, measure: activity.count, window: YEAR, operator: ">", threshold: "0", unit: {name: {zh: 件, en: thing}}}
                        - {type: rising, measure: funding.spending.total, years: 3, unit: {name: {zh: 元, en: CNY}, decimals: 2}}
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
            learner.registered       | strange.part       | /groups/0/clauses/0/rule/numerator/measure unknown-measure
            measure: activity.count  | measure: strange.a | /groups/0/clauses/1/rule/rules/0/measure unknown-measure
            activity.count           | staff.training-rate.information-technology | /groups/0/clauses/1/rule/rules/0/measure measure-does-not-add-up
            activity.count           | opening-hours.weekly | /groups/0/clauses/1/rule/rules/0/measure measure-does-not-add-up
            threshold: "1/3"         | threshold: "4/3"   | /groups/0/clauses/0/rule impossible-share
            threshold: "1/3"         | threshold: 0.33    | /groups/0/clauses/0/rule/threshold unquoted-decimal
            threshold: "1/3"         | threshold: "a lot" | /groups/0/clauses/0/rule/threshold threshold
            threshold: "1/3"         | treshold: "1/3"    | /groups/0/clauses/0/rule/treshold unknown-property
            type: any-of             | type: one-of       | /groups/0/clauses/1/rule/type no-such-value
            years: 3                 | years: 1           | /groups/0/clauses/1/rule/rules/1 rise-years
            id: "1.2"                | id: "1.1"          | /groups/0/clauses/1/id clause-id-twice
            id: "1.2"                | id: "1 2"          | /groups/0/clauses/1 clause-id
            levels: [TOWNSHIP]       | levels: []         | /levels no-level
            levels: [TOWNSHIP]       | level: TOWNSHIP    | /levels no-level
            code: small              | code: Small Town   | /code standard-name
            code: small              | kode: small        | /kode unknown-property
            code: small              | 'a/b: small'       | /a~1b unknown-property
            '{zh: 甲, en: First}'    | '{zh: 甲}'         | /groups/0/clauses/0/title/en missing
            '{zh: 甲, en: First}'    | '{zh: 甲, en: " "}' | /groups/0/clauses/0/title both-languages
            id: "1.1"                | id: 1.10           | /groups/0/clauses/0/id unquoted-decimal
            window: CUMULATIVE       | window: FOREVER    | /groups/0/clauses/0/rule/denominator/window no-such-value
            '    clauses:'           | '    clauzes:'      | /groups/0/clauzes unknown-property
            version: "1"             | versio: "1"        | /version missing
            version: "1"             | 'region: "32041"'  | /region wrong-type
            """)
    void aMistakeIsToldAtItsPlace(String right, String wrong, String expected) {
        List<String> errors = errors(VALID.replace(right, wrong));
        assertEquals(true, errors.contains(expected), () -> String.join("\n", errors));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String broken = VALID.replace("learner.registered", "strange.part")
                .replace("\"1/3\"", "\"4/3\"")
                .replace("years: 3", "years: 1")
                .replace("code: small", "kode: small");
        assertEquals(5, errors(broken).size(), () -> String.join("\n", errors(broken)));
    }

    @Test
    void anEmptyChoiceIsRefused() {
        int rules = VALID.indexOf("          rules:");
        List<String> errors = errors(VALID.substring(0, rules) + "          rules: []\n");
        assertEquals(List.of("/groups/0/clauses/1/rule compound-rule"), errors);
    }

    @Test
    void aLevelWithoutATextIsRefused() {
        String broken = VALID.replace("levels: [TOWNSHIP]", "levels: [TOWNSHIP, VILLAGE]")
                .replace("- id: \"1.1\"", "- levels: [TOWNSHIP]\n        id: \"1.1\"")
                .replace("- id: \"1.2\"", "- levels: [COUNTY]\n        id: \"1.2\"");
        assertEquals(
                List.of("/groups/0/clauses/1/levels/0 level-not-evaluated", "/levels/1 level-without-text"),
                errors(broken));
    }

    @Test
    void aRuleForInstitutionsThatDoNotStandThereIsRefused() {
        String every = """
                                rule:
                                  type: every
                                  children: COUNTY_COLLEGE
                                  measure: activity.count
                                  window: YEAR
                                  operator: ">="
                                  threshold: "1"
                                  unit: {name: {zh: 件, en: thing}}
                """;
        List<String> errors = errors(VALID.substring(0, VALID.lastIndexOf("        rule:")) + every.indent(-8));
        assertEquals(List.of("/groups/0/clauses/1/rule/children no-such-children"), errors);
    }

    @Test
    void aGateIsARecognitionThatIsHeld() {
        String gate = """
                eligibility:
                  id: gate
                  title: {zh: 申报, en: Gate}
                  text: {zh: 条件, en: Condition}
                  rule: {type: held, recognition: GOOD_WEATHER, years: 2}
                """;
        assertEquals(List.of("/eligibility/rule/recognition no-such-value"), errors(VALID + gate));
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThrows(ProblemException.class, () -> read(VALID + "code: other\n"));
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

    @Test
    void theCasesAreNoPartOfTheDigest() {
        String cases = "fixtures: [{case: one, clause: \"1.1\", expect: {result: UNDECIDED}}]\n";
        assertEquals(read(VALID).digest(), read(VALID + cases).digest());
    }

    private static Standard read(String yaml) {
        return StandardReader.read(StandardReader.yaml(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> errors(String yaml) {
        return assertThrows(InvalidStandardException.class, () -> read(yaml)).errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }
}
