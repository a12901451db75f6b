/**
 * Statuses granted to institutions and communities, a dated ledger (S1 eligibility, 6.1; S2 (十一)). May import capture,
 * institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.recognition;

import org.jspecify.annotations.NullMarked;
