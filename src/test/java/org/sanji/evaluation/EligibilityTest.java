package org.sanji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    private static final int YEARS = 2;

    @ParameterizedTest
    @CsvSource({
        "2014-10-31, 2016-10-30, false",
        "2014-10-31, 2016-10-31, true",
        "2014-10-31, 2017-04-01, true",
        "2014-10-31, 2014-10-30, false",
        // No 29 February two years later: the last day of the month takes its place.
        "2016-02-29, 2018-02-27, false",
        "2016-02-29, 2018-02-28, true",
        // The other way round nothing moves: 28 February stays 28 February in a leap year.
        "2014-02-28, 2016-02-27, false",
        "2014-02-28, 2016-02-28, true"
    })
    void oneOpenGrant(LocalDate grantedOn, LocalDate application, boolean eligible) {
        assertEquals(eligible, decide(application, grant(grantedOn.toString())).eligible());
    }

    @Test
    void aLeapDayGrantMayApplyOnTheLastOfFebruary() {
        assertEquals(
                LocalDate.of(2018, 2, 28),
                decide("2016-03-01", grant("2016-02-29")).earliest());
    }

    @Test
    void noGrantIsNotEligibleAndSaysWhy() {
        EligibilityDecision decision = decide("2025-11-22");
        assertFalse(decision.eligible());
        assertNull(decision.earliest());
        assertNull(decision.restsOn());
        assertEquals(
                "No grant on or before the day of application.",
                decision.reason().en());
    }

    @Test
    void aGrantAfterRevocationStartsANewClock() {
        Grant first = grant("2014-10-31", null, "2020-05-10");
        Grant second = grant("2024-06-01");
        assertFalse(decide("2026-05-31", second, first).eligible());
        EligibilityDecision decision = decide("2026-06-01", second, first);
        assertTrue(decision.eligible());
        assertEquals(second, decision.restsOn());
    }

    @Test
    void revokedAndGrantedAgainOnTheSameDayStartsANewClock() {
        EligibilityDecision decision =
                decide("2024-01-01", grant("2014-10-31", null, "2023-05-10"), grant("2023-05-10"));
        assertEquals(LocalDate.of(2025, 5, 10), decision.earliest());
    }

    @Test
    void theDayOfRevocationIsNoLongerHeld() {
        Grant revoked = grant("2014-10-31", null, "2020-05-10");
        assertTrue(decide("2020-05-09", revoked).eligible());
        assertFalse(decide("2020-05-10", revoked).eligible());
    }

    @Test
    void aGrantRevokedOnItsOwnDayWasNeverHeld() {
        assertFalse(
                decide("2020-05-10", grant("2014-10-31", null, "2014-10-31")).eligible());
    }

    @Test
    void expiredDoesNotCount() {
        Grant expiring = grant("2014-10-31", "2019-10-31", null);
        assertTrue(decide("2019-10-31", expiring).eligible());
        EligibilityDecision decision = decide("2019-11-01", expiring);
        assertFalse(decision.eligible());
        assertTrue(
                decision.reason().en().contains("2019-10-31"), decision.reason().en());
    }

    @Test
    void aRenewalOnTheDayTheOldOneEndsContinuesItsClock() {
        Grant first = grant("2014-10-31", "2019-10-31", null);
        EligibilityDecision decision = decide("2020-01-01", grant("2019-10-31"), first);
        assertTrue(decision.eligible());
        assertEquals(first, decision.restsOn());
    }

    @Test
    void aRenewalAfterAGapStartsANewClock() {
        EligibilityDecision decision =
                decide("2020-01-01", grant("2014-10-31", "2019-10-31", null), grant("2019-11-15"));
        assertFalse(decision.eligible());
        assertEquals(LocalDate.of(2021, 11, 15), decision.earliest());
    }

    @Test
    void aShortGrantInsideALongOneDoesNotShortenIt() {
        assertTrue(decide("2020-01-01", grant("2014-10-31"), grant("2015-01-01", "2016-01-01", null))
                .eligible());
    }

    @Test
    void aStatusThatEndsTooEarlySaysThatItMustBeRenewed() {
        EligibilityDecision decision = decide("2025-06-01", grant("2025-01-01", "2025-12-31", null));
        assertEquals(LocalDate.of(2027, 1, 1), decision.earliest());
        assertTrue(
                decision.reason().en().contains("must be renewed"),
                decision.reason().en());
    }

    @Test
    void aGrantAfterTheApplicationIsNotHeldYet() {
        assertFalse(decide("2025-06-01", grant("2025-06-02")).eligible());
    }

    private static EligibilityDecision decide(String application, Grant... grants) {
        return decide(LocalDate.parse(application), grants);
    }

    private static EligibilityDecision decide(LocalDate application, Grant... grants) {
        return Eligibility.decide(List.of(grants), YEARS, application);
    }

    private static Grant grant(String grantedOn) {
        return grant(grantedOn, null, null);
    }

    private static Grant grant(String grantedOn, @Nullable String validUntil, @Nullable String revokedOn) {
        return new Grant(LocalDate.parse(grantedOn), date(validUntil), date(revokedOn));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
