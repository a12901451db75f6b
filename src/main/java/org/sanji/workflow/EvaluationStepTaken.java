package org.sanji.workflow;

import java.util.UUID;
import org.sanji.kernel.RegionCode;

/**
 * Fired inside the transaction of a step of an application, after it is kept.
 *
 * @param region the community that applied
 */
public record EvaluationStepTaken(UUID evaluation, RegionCode region, EvaluationAction action) {}
