package org.sanji.capture.platform;

import java.util.UUID;
import org.sanji.kernel.DateSpan;

/**
 * Fired inside the transaction that changed a platform, after it is written. Who recorded something of the platform
 * refuses what leaves it without a platform.
 *
 * @param days the days on which it is in use now
 */
public record PlatformChanged(UUID platform, UUID institutionBefore, UUID institution, DateSpan days) {}
