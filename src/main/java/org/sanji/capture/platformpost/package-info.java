/**
 * What institutions published on their platforms (S1 7.1, 7.5, 10.2; S2 (九)). May import capture, its feature platform,
 * institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.platformpost;

import org.jspecify.annotations.NullMarked;
