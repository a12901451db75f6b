/**
 * Websites, accounts and learning platforms an institution keeps (S1 7.1, 7.5, 10.2; S2 (九)). May import capture,
 * institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.platform;

import org.jspecify.annotations.NullMarked;
