package org.sanji.evaluation;

import java.util.UUID;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;

/** A small standard of Changzhou with a code no other test knows. */
record ReadingTownStandard(String code) {

    static final String PATH = "/v1/standards";
    static final String YAML = "application/yaml";

    static ReadingTownStandard create() {
        return new ReadingTownStandard(
                "reading-town-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Its document. */
    String version(String version) {
        return """
                code: %s
                version: "%s"
                region: "3204"
                title: {zh: 书香镇, en: Reading town}
                source: {zh: 文件, en: A paper}
                levels: [TOWNSHIP]
                groups:
                  - title: {zh: 活动, en: Activities}
                    clauses:
                      - id: "1"
                        title: {zh: 主题活动, en: Themed activities}
                        text: {zh: 每年不少于六次。, en: Not fewer than six a year.}
                        rule:
                          type: compare
                          measure: activity.count.themed-digital
                          window: YEAR
                          operator: ">="
                          threshold: "6"
                          unit: {name: {zh: 次, en: activity}}
                      - id: "2"
                        title: {zh: 制度, en: Rules}
                        text: {zh: 有制度。, en: There are rules.}
                        rule:
                          type: qualitative
                          rubric: {zh: 有制度, en: There are rules}
                          evidence: [{zh: 文件, en: Paper}]
                fixtures:
                  - case: six are enough
                    clause: "1"
                    figures: {activity.count.themed-digital: "6"}
                    expect: {result: MET, value: "6"}
                """.formatted(code, version);
    }

    static Response publish(ApiCaller caller, String yaml) {
        return caller.send(PATH, YAML, yaml);
    }
}
