package org.sanji.evaluation;

import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.standard.Window;

/**
 * A figure a verdict looked at, from which its rows can be found.
 *
 * @param children the tier, when it was asked of each institution of a tier and not of the region
 * @param value decimal string; null when unknown, or when asked of children
 */
public record Reading(
        String measure,
        Window window,
        int year,
        @Nullable Tier children,
        @Nullable String value,
        long rows) {}
