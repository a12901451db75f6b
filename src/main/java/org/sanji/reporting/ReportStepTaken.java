package org.sanji.reporting;

import java.util.UUID;
import org.sanji.kernel.RegionCode;

/**
 * Fired inside the transaction of a step of a report, after it is kept.
 *
 * @param region where the institution stands
 */
public record ReportStepTaken(UUID period, UUID institution, RegionCode region, ReportAction action) {}
