package org.sanji.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanji.local.WithSampleData;

/** Every verdict on every town of Changzhou for 2025, as the application answers, against the same reckoned from the rows. */
@QuarkusTest
@TestProfile(WithSampleData.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerdictsOfChangzhouTest {

    private static final int TOWNS = 67;
    private static final int CLAUSES = 34;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 250;

    @Inject
    DataSource database;

    private Map<String, String> towns = Map.of();
    private Map<String, Map<String, Finding>> reckoned = Map.of();
    private Map<String, Map<String, Finding>> answered = Map.of();

    /** Once for all tests, but not before all: Quarkus says only before each where the application listens. */
    @BeforeEach
    void reckonAndAsk() throws SQLException, JsonProcessingException, InterruptedException {
        if (!answered.isEmpty()) {
            return;
        }
        Rows rows = new Rows(database);
        awaitFigures(rows);
        towns = rows.towns();
        Recount recount = new Recount(rows, LocalDate.now(ZoneId.of("Asia/Shanghai")));
        reckoned = new LinkedHashMap<>();
        towns.keySet().forEach(town -> reckoned.put(town, recount.of(town)));
        answered = Answers.of(towns.keySet());
    }

    private static void awaitFigures(Rows rows) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!rows.areAddedUp()) {
            assertTrue(System.nanoTime() < end, "The figures of the sample are not added up after " + PATIENCE);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    @Test
    void everyVerdictIsWhatTheRowsSay() {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (String town : towns.keySet()) {
            Map<String, Finding> own = reckoned.get(town);
            Map<String, Finding> answer = answered.get(town);
            assertEquals(List.copyOf(own.keySet()), List.copyOf(answer.keySet()), "the clauses of " + town);
            own.keySet().stream()
                    .filter(clause -> !Objects.equals(own.get(clause), answer.get(clause)))
                    .map(clause -> "%s %s, clause %s: answered is %s; the rows say %s"
                            .formatted(town, towns.get(town), clause, answer.get(clause), own.get(clause)))
                    .forEach(differences::add);
            compared += own.size();
        }
        assertEquals("", String.join("\n", differences));
        assertEquals(TOWNS * CLAUSES, compared);
        System.out.println(compared + " verdicts are what the rows say: " + byResult(reckoned.values()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eligibility",
                "3.1",
                "3.2",
                "4.1",
                "4.2",
                "5.1",
                "5.2",
                "5.3",
                "6.1",
                "6.2",
                "6.3",
                "6.4",
                "7.2",
                "7.3",
                "7.4",
                "7.5",
                "8.2",
                "8.3",
                "10.1",
                "10.2"
            })
    void everyReckonedClauseIsMetSomewhereAndFailedSomewhere(String clause) {
        assertTrue(results(clause).containsAll(Set.of(Finding.MET, Finding.NOT_MET)), () -> "" + results(clause));
    }

    /** A reviewer judges the website; that there is none is decided by what is recorded. */
    @Test
    void theWebsiteIsLeftToTheReviewerSomewhereAndLackingSomewhere() {
        assertEquals(Set.of(Finding.UNDECIDED, Finding.NOT_MET), results("7.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "320412102, 7.2, UNDECIDED",
        "320412103, 6.3, UNDECIDED",
        "320412412, 7.2, MET",
        "320412412, 7.3, NOT_MET",
        "320413401, 7.1, NOT_MET",
        "320413401, 7.5, NOT_MET",
        "320413401, 10.2, NOT_MET",
        "320481109, 3.1, NOT_MET",
        "320481109, 3.2, NOT_MET"
    })
    void townsMadeByHandShowWhatTheyAreMadeFor(String town, String clause, String result) {
        assertEquals(result, answered.get(town).get(clause).result());
    }

    @Test
    void hutangIsAsTheReadmeSays() {
        assertEquals(
                Map.of(Finding.MET, 13L, Finding.NOT_MET, 7L, Finding.UNDECIDED, 14L),
                byResult(List.of(answered.get("320412100"))));
    }

    private Set<String> results(String clause) {
        return answered.values().stream()
                .map(verdicts -> verdicts.get(clause).result())
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> byResult(Collection<Map<String, Finding>> verdicts) {
        return verdicts.stream()
                .flatMap(one -> one.values().stream())
                .collect(Collectors.groupingBy(Finding::result, TreeMap::new, Collectors.counting()));
    }
}
