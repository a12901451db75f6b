package org.sanji.capture.learninggroup;

import java.util.UUID;
import org.sanji.kernel.DateSpan;

/**
 * Fired inside the transaction that changed a group, after it is written. Who recorded something about the group refuses
 * what does not fit it.
 *
 * @param days on which the group exists now
 */
public record LearningGroupChanged(UUID group, DateSpan days) {}
