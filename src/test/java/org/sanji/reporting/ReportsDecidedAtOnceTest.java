package org.sanji.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;
import static org.sanji.reporting.ReportingFixture.expect;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.Response;

/** Decisions on one report at the same moment. */
@QuarkusTest
class ReportsDecidedAtOnceTest {

    private ReportingFixture wujin;
    private String period;
    private String station;

    @BeforeEach
    void open() {
        wujin = ReportingFixture.wujin();
        period = wujin.period("2020", "2021-01-31");
        station = wujin.county().newStation(HUTANG);
    }

    @Nested
    class TwoAtOnce {

        @Test
        void decideOnce() {
            for (int round = 0; round < 5; round++) {
                String fresh = wujin.county().newStation(HUTANG);
                expect(wujin.submit(HUTANG_EDITOR, period, fresh), "SUBMITTED");
                List<Integer> statuses = atOnce(
                        () -> wujin.approve(WUJIN_ADMIN, period, fresh),
                        () -> wujin.giveBack(WUJIN_ADMIN, period, fresh),
                        () -> wujin.approve(WUJIN_ADMIN, period, fresh),
                        () -> wujin.giveBack(HUTANG_EDITOR, period, fresh));
                // An approval may still be returned by the administrator; nothing else may follow.
                List<String> history =
                        WUJIN_ADMIN.get(wujin.report(period, fresh)).path("history.to");
                assertEquals(
                        history.size() - 1,
                        statuses.stream().filter(status -> status == 200).count());
                assertTrue(
                        List.of(
                                        List.of("SUBMITTED", "APPROVED"),
                                        List.of("SUBMITTED", "RETURNED"),
                                        List.of("SUBMITTED", "APPROVED", "RETURNED"))
                                .contains(history),
                        () -> history + " " + statuses);
            }
        }

        @Test
        void approveOnce() {
            expect(wujin.submit(HUTANG_EDITOR, period, station), "SUBMITTED");
            List<Integer> statuses = atOnce(
                    () -> wujin.approve(WUJIN_ADMIN, period, station),
                    () -> wujin.approve(WUJIN_ADMIN, period, station));
            assertEquals(List.of(200, 409), statuses);
        }

        @Test
        void submitOnce() {
            List<Integer> statuses = atOnce(
                    () -> wujin.submit(WUJIN_ADMIN, period, station),
                    () -> wujin.submit(HUTANG_EDITOR, period, station));
            assertEquals(List.of(200, 409), statuses);
        }

        @SafeVarargs
        private static List<Integer> atOnce(java.util.function.Supplier<Response>... calls) {
            try (var threads = Executors.newFixedThreadPool(calls.length)) {
                List<CompletableFuture<Response>> sent = Stream.of(calls)
                        .map(call -> CompletableFuture.supplyAsync(call, threads))
                        .toList();
                return sent.stream()
                        .map(CompletableFuture::join)
                        .map(Response::statusCode)
                        .sorted()
                        .toList();
            }
        }
    }
}
