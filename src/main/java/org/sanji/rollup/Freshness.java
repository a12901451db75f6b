package org.sanji.rollup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh the figures of a region are.
 *
 * @param asOf when they were computed; null when they never were
 * @param stale whether changes made since are not in them
 */
public record Freshness(@Nullable Instant asOf, boolean stale) {}
