package org.sanji.exchange.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.People;
import org.sanji.capture.Response;

/**
 * Somebody of Wujin who learns on a platform, what the platform tells of it and how it sends that.
 *
 * @param id of the learner
 * @param account name of the account there, registered when a test asks for it
 */
record PlatformLearner(String id, String account) {

    static final String COUNTY = "/v1/counties/320412/";
    static final String STATEMENTS = COUNTY + "xapi/statements";
    static final String TERMINATED = "http://adlnet.gov/expapi/verbs/terminated";
    static final ApiCaller PLATFORM = ApiCaller.LEARNING_PLATFORM;
    private static final String PAGE = "https://learning.example.cn";
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    /** Registered in Hutang. */
    static PlatformLearner of(People network) {
        return new PlatformLearner(People.learner(network.hutang()), "u-" + UUID.randomUUID());
    }

    /** What is recorded of online learning. */
    ValidatableResponse records() {
        return ApiCaller.WUJIN_ADMIN
                .get(COUNTY + "online-learning-records?learner=" + id)
                .then()
                .statusCode(200);
    }

    String registered() {
        Response made = register(PLATFORM, "\"learner\": \"" + id + "\"");
        assertEquals(201, made.statusCode(), made.asString());
        return made.path("id");
    }

    Response register(ApiCaller caller, String who) {
        return caller.post(
                COUNTY + "learner-accounts",
                "{\"homePage\": \"%s\", \"name\": \"%s\", %s}".formatted(PAGE, account, who));
    }

    String statement(String id, String verb, String duration) {
        return """
                {"id": "%s", "actor": {"account": {"homePage": "%s", "name": "%s"}},
                 "verb": {"id": "%s", "display": {"zh-CN": "结束"}}, "result": {"duration": "%s"},
                 "object": {"id": "https://learning.example.cn/c", "definition": {"name": {"zh-CN": "智能手机摄影"},
                   "extensions": {"https://example.cn/e": {"any": 1}}}},
                 "timestamp": "2025-03-08T09:30:00+08:00"}
                """.formatted(id, PAGE, account, verb, duration);
    }

    static Response post(ApiCaller caller, String body) {
        return send("POST", caller, STATEMENTS, "1.0.3", body);
    }

    static Response put(String id, String body) {
        return send("PUT", PLATFORM, STATEMENTS + "?statementId=" + id, "1.0.3", body);
    }

    static Response get(ApiCaller caller, String query) {
        return caller.get(STATEMENTS + "?" + query, Map.of("X-Experience-API-Version", "1.0.3"));
    }

    static Response send(String method, ApiCaller caller, String path, String version, String body) {
        return caller.send(method, path, Map.of("X-Experience-API-Version", version), body);
    }

    static String uuid() {
        return UUID.randomUUID().toString();
    }

    static String voiding(String id, String voided) {
        return """
                {"id": "%s", "actor": {"mbox": "mailto:admin@example.cn"}, "verb": {"id": "%s"},
                 "object": {"objectType": "StatementRef", "id": "%s"}}
                """.formatted(id, VOIDED, voided);
    }
}
