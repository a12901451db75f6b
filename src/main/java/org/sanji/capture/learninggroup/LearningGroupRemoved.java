package org.sanji.capture.learninggroup;

import java.util.UUID;

/** Fired inside the transaction that removes a group, before it does. Who recorded something about the group refuses. */
public record LearningGroupRemoved(UUID group) {}
