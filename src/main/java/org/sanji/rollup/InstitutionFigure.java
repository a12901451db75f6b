package org.sanji.rollup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;

/**
 * What one institution itself gives for a measure.
 *
 * @param amount null where it recorded nothing
 */
public record InstitutionFigure(
        UUID institution, String name, Tier tier, @Nullable Amount amount) {}
