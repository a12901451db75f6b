/**
 * What learners did on learning platforms, as the platforms push it (S1 7.3). May import capture, its feature learner,
 * institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.onlinelearning;

import org.jspecify.annotations.NullMarked;
