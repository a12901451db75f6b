package org.sanji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;

/** The day of application is the day in Asia/Shanghai, whatever day it is in UTC. */
class ApplicationDayTest {

    private static final LocalDate LAST_OF_OCTOBER = LocalDate.of(2016, 10, 31);

    @Test
    void halfPastMidnightInShanghaiIsTheNextDay() {
        assertEquals(LAST_OF_OCTOBER, rulesAt("2016-10-30T16:30:00Z").dayOf(appliedOn(null)));
        assertEquals(
                LAST_OF_OCTOBER.minusDays(1), rulesAt("2016-10-30T15:59:59Z").dayOf(appliedOn(null)));
    }

    @Test
    void thatDayIsTheFirstOnWhichTheGateOpens() {
        List<Grant> grants = List.of(new Grant(LocalDate.of(2014, 10, 31), null, null));
        LocalDate day = rulesAt("2016-10-30T16:30:00Z").dayOf(appliedOn(null));
        assertEquals(true, Eligibility.decide(grants, 2, day).eligible());
    }

    @Test
    void tomorrowInShanghaiIsTheFuture() {
        EvaluationRules rules = rulesAt("2016-10-30T16:30:00Z");
        assertEquals(LAST_OF_OCTOBER, rules.dayOf(appliedOn(LAST_OF_OCTOBER)));
        assertThrows(ProblemException.class, () -> rules.dayOf(appliedOn(LAST_OF_OCTOBER.plusDays(1))));
    }

    private static EvaluationRules rulesAt(String instant) {
        return new EvaluationRules(
                null, null, null, null, null, null, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private static EvaluationRequest appliedOn(@Nullable LocalDate day) {
        return new EvaluationRequest("standard", "trial", new RegionCode("320412100"), 2016, day, null, null);
    }
}
