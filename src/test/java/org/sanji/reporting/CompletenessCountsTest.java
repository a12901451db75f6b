package org.sanji.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sanji.institution.Tier;

/** Counts of reports, by hand. */
class CompletenessCountsTest {

    private static final LocalDate DUE = LocalDate.of(2025, 4, 10);

    @Test
    void ofNothingThereIsNoShare() {
        assertEquals(
                new CompletenessCounts(0, 0, 0, 0, 0, null, null, null, null), CompletenessCounts.of(List.of(), DUE));
    }

    @Test
    void whatIsAcceptedIsApprovedAndSubmittedToo() {
        List<ExpectedReport> seven = List.of(
                report(ReportState.OPEN, null),
                report(ReportState.SUBMITTED, DUE),
                report(ReportState.RETURNED, DUE.minusDays(9)),
                report(ReportState.APPROVED, DUE.plusDays(1)),
                report(ReportState.ACCEPTED, DUE.minusDays(1)),
                report(ReportState.ACCEPTED, DUE.plusDays(30)),
                report(ReportState.REOPENED, DUE.plusDays(2)));
        assertEquals(
                new CompletenessCounts(7, 4, 3, 2, 3, "0.5714", "0.4286", "0.2857", "0.4286"),
                CompletenessCounts.of(seven, DUE));
    }

    @Test
    void theFirstTwentyAreNamedAndAllAreCounted() {
        List<ExpectedReport> many = IntStream.range(0, 25)
                .mapToObj(i -> report(i < 3 ? ReportState.SUBMITTED : ReportState.OPEN, null))
                .toList();
        MissingReports missing = MissingReports.of(many, "/v1");
        assertEquals(22, missing.count());
        assertEquals(20, missing.first().size());
    }

    private static ExpectedReport report(ReportState state, @Nullable LocalDate submitted) {
        return Reports.of(Tier.TOWNSHIP_SCHOOL, "320412100", "320412", state, submitted, new UUID(0, 1));
    }
}
