/**
 * Honours from the nation down to the county (S2 (十)). May import capture, institution, tenancy and
 * kernel.
 */
@NullMarked
package org.sanji.capture.honour;

import org.jspecify.annotations.NullMarked;
