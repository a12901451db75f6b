package org.sanji.capture.learner;

import java.util.UUID;

/**
 * Fired inside the transaction that changed a learner, after it is written. What was recorded of the learner follows.
 *
 * @param anotherPerson whether a corrected identity number made the learner another person to the figures
 */
public record LearnerChanged(UUID learner, UUID institutionBefore, UUID institution, boolean anotherPerson) {}
