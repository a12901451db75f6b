/**
 * When institutions are open to residents: weekly timetables, from which the hours a week are computed (S1 6.3). May
 * import capture, institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.openinghours;

import org.jspecify.annotations.NullMarked;
