package org.sanji.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.sanji.local.LocalStack;

/**
 * Nobody gets at what is another county's: every operation of the document by every role from five positions, with
 * something foreign at every place a name can stand. An operation added tomorrow is attacked without a line here.
 */
@QuarkusTest
@DisabledIfSystemProperty(named = "sanji.attacks", matches = "off", disabledReason = "CI sends them once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {

    private static final Logger LOG = Logger.getLogger(IsolationTest.class);
    private static final long SECOND = 1_000_000_000;
    private static final int ATTEMPTS = 20_000;

    private static final String OWNER = "county-admin";

    @Inject
    EntityManagerFactory entities;

    @ConfigProperty(name = "quarkus.log.file.path")
    String logFile;

    private @Nullable Siege siege;
    private List<Attack> attacks = List.of();

    /** Once: before the first test nobody knows yet where the application listens. */
    @BeforeEach
    void prepare() throws Exception {
        if (siege != null) {
            return;
        }
        var prepared = new Siege(LocalStack.forTests(), RestAssured.baseURI + ":" + RestAssured.port);
        long begun = System.nanoTime();
        prepared.prepare();
        LOG.infof("Counties made in %d s", (System.nanoTime() - begun) / SECOND);
        attacks = prepared.attacks();
        siege = prepared;
    }

    @Test
    @DisplayName("every operation works for those it is meant for, so that a refusal says something")
    void everyOperationIsControlled() {
        assertEquals(Map.of(), siege.controls().missing(siege.contract()));
    }

    @Test
    @DisplayName("every operation is attacked, and every exemption is of something that exists")
    void everyOperationIsAttacked() {
        Set<String> attacked =
                attacks.stream().map(attack -> attack.operation().id()).collect(Collectors.toSet());
        Set<String> left = new HashSet<>(siege.contract().operations().keySet());
        left.removeAll(attacked);
        assertEquals(Set.of(), left);
        Set<String> exempt = new HashSet<>(Attacks.exempt());
        exempt.removeAll(new Attacks(siege.contract()).known());
        assertEquals(Set.of(), exempt);
    }

    @Test
    @DisplayName("what the owner of the rows is told would be found in an answer to anybody else")
    void theOwnerWouldBeFound() throws Exception {
        var owner = new Caller(OWNER, siege.attackedCounty());
        var verdicts = new Verdicts();
        siege.send(
                attacks.stream()
                        .filter(attack -> attack.operation().reads()
                                && attack.where().equals("everything")
                                && attack.caller().role().equals(OWNER))
                        .map(attack -> attack.by(owner))
                        .toList(),
                verdicts);
        assertTrue(verdicts.toldApart.get() > 0, verdicts::toString);
        assertTrue(verdicts.canaries.get() > 0, verdicts::toString);
        assertTrue(verdicts.primes.get() > 0, verdicts::toString);
    }

    @Test
    @DisplayName("no row of any table can be handed to another county, whoever writes the SQL")
    void noRowIsHandedOver() throws Exception {
        Map<String, String> answers = siege.moved();
        LOG.infof("%d tables with rows of the county", answers.size());
        assertTrue(answers.size() >= 40, answers::toString);
        answers.values().removeIf("45000"::equals);
        assertEquals(Map.of(), answers);
    }

    @Test
    @DisplayName("nothing rows are made of can be written beside what the contract names")
    void nothingElseCanBeWritten() throws Exception {
        Set<String> attributes = entities.getMetamodel().getEntities().stream()
                .flatMap(entity -> entity.getAttributes().stream())
                .map(Attribute::getName)
                .collect(Collectors.toSet());
        Map<String, String> before = siege.rows();
        Overposting overposting = siege.overposted(attributes);
        LOG.info(overposting);
        assertEquals(Map.of(), overposting.taken());
        assertTrue(overposting.tried() >= 10_000, overposting::toString);
        assertEquals(Map.of(), Siege.changed(before, siege.rows()));
    }

    @Test
    @DisplayName("a foreign name is answered as one nobody has, and not a row is changed")
    void nobodyGetsIn() throws Exception {
        Map<String, String> before = siege.rows();
        var verdicts = new Verdicts();
        long begun = System.nanoTime();
        siege.send(Siege.some(attacks, ATTEMPTS), verdicts);
        LOG.infof("%d s: %s", (System.nanoTime() - begun) / SECOND, verdicts);
        assertEquals(List.of(), verdicts.wrong());
        assertEquals(Map.of(), Siege.changed(before, siege.rows()));
        assertTrue(verdicts.attempts.get() >= ATTEMPTS, verdicts::toString);
        theLogTellsNothing();
    }

    /** What the application has said since the suite began, attacks or not. */
    private void theLogTellsNothing() throws IOException {
        String log = Files.readString(Path.of(logFile));
        Set<String> told = siege.canaries().stream().filter(log::contains).collect(Collectors.toSet());
        LOG.infof("%d letters of the log read, canaries %d", log.length(), told.size());
        assertEquals(Set.of(), told);
    }
}
