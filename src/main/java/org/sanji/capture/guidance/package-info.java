/**
 * Guidance a higher institution gave to a lower one, and a station to its residents (S2 (五), (六)). May import capture,
 * institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.guidance;

import org.jspecify.annotations.NullMarked;
