package org.sanji.capture.learner;

import java.util.UUID;

/** Fired inside the transaction that removes a learner, before it does. Who recorded something of the learner refuses. */
public record LearnerRemoved(UUID learner) {}
