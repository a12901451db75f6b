package org.sanji.capture.enrolment;

import java.util.UUID;

/** Fired inside the transaction that removes an enrolment, before it does. Who recorded something about it refuses. */
public record EnrolmentRemoved(UUID enrolment) {}
