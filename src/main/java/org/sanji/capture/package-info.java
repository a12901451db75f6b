/**
 * What institutions record. In flow requests about one institution; out flow rows that later stages count. Each
 * feature is a flat package of its own; here is what they share: columns, filters and one helper that they call. May
 * import institution, audit, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture;

import org.jspecify.annotations.NullMarked;
