package org.sanji.exchange.xapi;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.exchange.xapi.PlatformLearner.PLATFORM;
import static org.sanji.exchange.xapi.PlatformLearner.TERMINATED;
import static org.sanji.exchange.xapi.PlatformLearner.get;
import static org.sanji.exchange.xapi.PlatformLearner.post;
import static org.sanji.exchange.xapi.PlatformLearner.uuid;
import static org.sanji.exchange.xapi.PlatformLearner.voiding;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

/** Statements that void others, and what becomes of those. */
@QuarkusTest
class XapiVoidingResourceTest {

    private PlatformLearner learner;

    @BeforeEach
    void register() {
        learner = PlatformLearner.of(People.open());
    }

    @Nested
    class AVoidedStatement {

        @Test
        void isAnsweredOnlyWhenAVoidedOneIsAskedForAndCountsNoMore() {
            learner.registered();
            String id = uuid();
            String voiding = uuid();
            post(PLATFORM, learner.statement(id, TERMINATED, "PT1H"));
            learner.records().body("items", hasSize(1));
            assertEquals(404, get(PLATFORM, "voidedStatementId=" + id).statusCode());
            post(PLATFORM, voiding(voiding, id)).then().statusCode(200).body("", contains(voiding));
            assertEquals(404, get(PLATFORM, "statementId=" + id).statusCode());
            get(PLATFORM, "voidedStatementId=" + id).then().statusCode(200).body("id", equalTo(id));
            learner.records().body("items", empty());
            assertEquals(200, post(PLATFORM, voiding(voiding, id)).statusCode());
            assertEquals(
                    200,
                    post(PLATFORM, learner.statement(id, TERMINATED, "PT1H")).statusCode());
            learner.records().body("items", empty());
        }

        @Test
        void mayComeAfterTheOneThatVoidsIt() {
            learner.registered();
            String id = uuid();
            post(PLATFORM, voiding(uuid(), id));
            post(PLATFORM, learner.statement(id, TERMINATED, "PT1H"));
            assertEquals(404, get(PLATFORM, "statementId=" + id).statusCode());
            assertEquals(200, get(PLATFORM, "voidedStatementId=" + id).statusCode());
            learner.records().body("items", empty());
        }

        @Test
        void isNeverOneThatVoids() {
            String id = uuid();
            String voiding = uuid();
            post(PLATFORM, learner.statement(id, TERMINATED, "PT1H"));
            post(PLATFORM, voiding(voiding, id));
            assertEquals(200, post(PLATFORM, voiding(uuid(), voiding)).statusCode());
            assertEquals(200, get(PLATFORM, "statementId=" + voiding).statusCode());
            assertEquals(404, get(PLATFORM, "statementId=" + id).statusCode());
        }
    }
}
