/**
 * Incentives to learn (S1 11). May import capture, institution, tenancy and
 * kernel.
 */
@NullMarked
package org.sanji.capture.incentive;

import org.jspecify.annotations.NullMarked;
