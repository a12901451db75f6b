package org.sanji.capture.volunteer;

import java.util.UUID;

/** Fired inside the transaction that removes a volunteer, before it does. Who recorded what it did refuses. */
public record VolunteerRemoved(UUID volunteer) {}
