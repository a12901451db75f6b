package org.sanji.reporting;

import java.util.UUID;
import org.sanji.kernel.DateSpan;

/** Days on which a change alters what an institution recorded. */
public record AffectedDays(UUID institution, DateSpan days) {}
