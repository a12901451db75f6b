/**
 * Household-registered and resident population, by year: denominators of S1 7.2. May import capture, institution,
 * tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.population;

import org.jspecify.annotations.NullMarked;
