package org.sanji.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.sanji.isolation.OneCounty;
import org.sanji.local.LocalStack;

/** Every operation of the document, each with a few of the requests of {@code make fuzz}. */
@QuarkusTest
@DisabledIfSystemProperty(named = "sanji.attacks", matches = "off", disabledReason = "CI sends them once")
class FuzzTest {

    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final long SECOND = 1_000_000_000;

    /** Used by no other test: 庐阳区 of Hefei. */
    static final String COUNTY = "340103";

    /** To each operation. */
    private static final int REQUESTS = Integer.getInteger("sanji.fuzz", 8);

    private static final long SEED = Long.getLong("sanji.seed", 1L);

    @Test
    @DisplayName("whatever is wrong with a request, it is refused as the document says and never fails")
    void nothingFails() throws Exception {
        String server = RestAssured.baseURI + ":" + RestAssured.port;
        long begun = System.nanoTime();
        var fuzzer = new Fuzzer(OneCounty.settled(LocalStack.forTests(), server, COUNTY), server);
        LOG.infof("County made in %d s", (System.nanoTime() - begun) / SECOND);
        fuzzer.run(REQUESTS, SEED);
        LOG.infof("%d s: %s", (System.nanoTime() - begun) / SECOND, fuzzer);
        assertEquals(List.of(), fuzzer.failures());
        assertEquals(List.of(), fuzzer.undescribed());
        assertEquals(List.of(), fuzzer.taken());
    }
}
