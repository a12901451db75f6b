package org.sanji.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the ledger of a recognition. Dates are in Asia/Shanghai.
 *
 * @param validUntil the last day it holds; null when it does not expire
 * @param revokedOn the first day it no longer holds; null when it was not revoked
 */
public record Grant(
        LocalDate grantedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate revokedOn) {

    /** The last day on which it holds, which is before the day of the grant when it was revoked at once. */
    LocalDate lastDay() {
        LocalDate expiry = validUntil == null ? LocalDate.MAX : validUntil;
        LocalDate revocation = revokedOn == null ? LocalDate.MAX : revokedOn.minusDays(1);
        return expiry.isBefore(revocation) ? expiry : revocation;
    }
}
