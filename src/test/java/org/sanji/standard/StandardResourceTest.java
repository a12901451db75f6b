package org.sanji.standard;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanji.capture.ApiCaller;

@QuarkusTest
class StandardResourceTest {

    private static final String CHANGZHOU = "changzhou-digital-learning-community";
    private static final String PATH = "/v1/standards/" + CHANGZHOU + "/versions/trial";

    @Test
    void nobodyReadsWithoutAToken() {
        ApiCaller.NOBODY.get("/v1/standards").then().statusCode(401);
        ApiCaller.NOBODY.get(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/standards/unknown/versions/trial", "/v1/standards/" + CHANGZHOU + "/versions/2031"})
    void whatIsNotPublishedIsNotFound(String path) {
        ApiCaller.WUJIN_VIEWER.get(path).then().statusCode(404);
    }

    @Test
    void everyRoleReadsTheList() {
        ApiCaller.AUDITOR
                .get("/v1/standards")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(CHANGZHOU))
                .body("items[0].title", hasKey("en"));
    }

    @Test
    void everyRoleReadsEveryClauseAndRule() {
        ApiCaller.PULLER
                .get(PATH)
                .then()
                .statusCode(200)
                .body("eligibility.rule.type", equalTo("held"))
                .body("eligibility.rule.years", equalTo(2))
                .body("groups", hasSize(3))
                .body("groups.clauses.flatten().rule", everyItem(hasKey("description")))
                .body(clause("7.3") + ".rule.threshold", equalTo("1/3"))
                .body(clause("7.3") + ".rule.operator", equalTo(">="))
                .body(clause("7.3") + ".rule.figures[0].measure", equalTo("learner.online-30-hours"))
                .body(clause("8.2") + ".rule.parts", hasSize(2))
                .body(clause("8.2") + ".rule.description.zh", containsString("；或："))
                .body(clause("6.3") + ".rule", not(hasKey("evidence")));
    }

    private static String clause(String id) {
        return "groups.clauses.flatten().find { it.id == '" + id + "' }";
    }
}
