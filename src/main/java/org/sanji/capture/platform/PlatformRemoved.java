package org.sanji.capture.platform;

import java.util.UUID;

/** Fired inside the transaction that removes a platform, before it does. Who recorded something of it refuses. */
public record PlatformRemoved(UUID platform) {}
