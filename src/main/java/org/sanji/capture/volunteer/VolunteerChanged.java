package org.sanji.capture.volunteer;

/**
 * Fired inside the transaction that changed a volunteer, after it is written. Who recorded something the volunteer did
 * refuses what does not fit it.
 *
 * @param volunteer as it is now
 * @param wasPerson whether it was a person before
 */
public record VolunteerChanged(Volunteer volunteer, boolean wasPerson) {}
