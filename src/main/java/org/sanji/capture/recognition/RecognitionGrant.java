package org.sanji.capture.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/**
 * One grant in the ledger, seen from the place it was granted to.
 *
 * @param validUntil last day it would be held
 * @param revokedOn the day on which it was taken away again
 */
public record RecognitionGrant(
        RegionCode region,
        LocalDate grantedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate revokedOn) {}
