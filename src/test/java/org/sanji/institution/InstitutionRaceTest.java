package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.institution.TreeFixture.closing;
import static org.sanji.institution.TreeFixture.merger;
import static org.sanji.institution.TreeFixture.move;
import static org.sanji.institution.TreeFixture.path;
import static org.sanji.institution.TreeFixture.trail;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.Response;

/** Changes of one institution at the same moment. */
@QuarkusTest
class InstitutionRaceTest {

    private static final int AT_ONCE = 6;

    @Nested
    @DisplayName("At the same moment")
    class AtTheSameMoment {

        @Test
        @DisplayName("of several mergers and closures of one institution one is done, the others are told 409 or 412")
        void oneWins() {
            String school = TreeFixture.school(TreeFixture.town());
            String other = TreeFixture.school(TreeFixture.town());
            List<Response> answers = atOnce(index -> index % 2 == 0
                    ? WUJIN_ADMIN.post(path(school, "merger"), merger("2024-01-01", other))
                    : WUJIN_ADMIN.post(path(school, "closure"), closing("2023-12-31")));
            assertOneWon(answers, List.of(409, 412));
            assertEquals(2, trail(school).size());
        }

        @Test
        @DisplayName("of several equal moves one is done; who comes after is told that it was before the last")
        void moves() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String village = TreeFixture.village(town);
            String station = TreeFixture.station(village, school);
            assertOneWon(
                    atOnce(index -> WUJIN_ADMIN.post(path(station, "moves"), move("2024-01-01", village, school))),
                    List.of(409, 412, 422));
            assertNotEquals("\"0\"", WUJIN_ADMIN.get(path(station)).header("ETag"));
        }

        @Test
        @DisplayName("two that merge into each other do not both end")
        void crosswise() {
            String one = TreeFixture.school(TreeFixture.town());
            String two = TreeFixture.school(TreeFixture.town());
            List<Response> answers = atOnce(index -> index % 2 == 0
                    ? WUJIN_ADMIN.post(path(one, "merger"), merger("2024-01-01", two))
                    : WUJIN_ADMIN.post(path(two, "merger"), merger("2024-01-01", one)));
            assertOneWon(answers, List.of(409, 412, 422));
        }

        private void assertOneWon(List<Response> answers, List<Integer> lost) {
            List<Integer> statuses =
                    answers.stream().map(Response::statusCode).sorted().toList();
            assertEquals(200, statuses.getFirst(), () -> "one of " + statuses);
            assertTrue(
                    lost.containsAll(statuses.subList(1, statuses.size())),
                    () -> "the others " + statuses + answers.getLast().asString());
        }

        private List<Response> atOnce(java.util.function.IntFunction<Response> request) {
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                List<CompletableFuture<Response>> sent = IntStream.range(0, AT_ONCE)
                        .mapToObj(index -> CompletableFuture.supplyAsync(() -> request.apply(index), threads))
                        .toList();
                return sent.stream().map(CompletableFuture::join).toList();
            }
        }
    }
}
