/**
 * Published yardsticks as versioned data: YAML under {@code standards/} in, validated records out. A standard names the
 * measures it rests on and never computes them. May import measure, institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.standard;

import org.jspecify.annotations.NullMarked;
