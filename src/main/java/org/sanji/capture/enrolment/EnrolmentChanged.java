package org.sanji.capture.enrolment;

import java.util.UUID;

/**
 * Fired inside the transaction that changed an enrolment, after it is written. Who recorded something about the enrolment
 * refuses what contradicts it.
 */
public record EnrolmentChanged(UUID enrolment) {}
