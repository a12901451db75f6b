/**
 * Entries to competitions and the prizes they won (S1 5.3, 8.2). May import capture, institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.competition;

import org.jspecify.annotations.NullMarked;
