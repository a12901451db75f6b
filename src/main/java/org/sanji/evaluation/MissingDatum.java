package org.sanji.evaluation;

import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;
import org.sanji.standard.Window;

/**
 * A datum without which a clause cannot be decided, and the institution that owes it; null when no single institution
 * does.
 */
public record MissingDatum(
        String measure, Window window, int year, @Nullable InstitutionName institution, Text reason) {}
