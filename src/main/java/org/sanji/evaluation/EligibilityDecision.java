package org.sanji.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;

/**
 * Whether a community may apply on a day.
 *
 * @param earliest the first day on which it may, if the recognition it holds goes on; null when it holds none
 * @param restsOn the grant with which the clock started; null when it holds none
 */
public record EligibilityDecision(
        boolean eligible,
        @Nullable LocalDate earliest,
        @Nullable Grant restsOn,
        Text reason) {}
