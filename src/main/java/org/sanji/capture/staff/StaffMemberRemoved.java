package org.sanji.capture.staff;

import java.util.UUID;

/** Fired inside the transaction that removes a post, before it does. Who recorded something about the post refuses. */
public record StaffMemberRemoved(UUID staffMember) {}
