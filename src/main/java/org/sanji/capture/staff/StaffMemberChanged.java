package org.sanji.capture.staff;

import java.util.UUID;
import org.sanji.kernel.DateSpan;

/**
 * Fired inside the transaction that changed a post, after it is written. Who recorded something about the post follows
 * it, or refuses the change.
 */
public record StaffMemberChanged(UUID staffMember, UUID institutionBefore, UUID institution, DateSpan days) {}
