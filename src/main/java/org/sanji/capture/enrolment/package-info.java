/**
 * Learners in classes, their attendance and completion (S2 (五), (十一)). Personal data: which resident learns what leaves
 * this package only for those who work in the county. May import capture, its features courseclass and learner,
 * institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.enrolment;

import org.jspecify.annotations.NullMarked;
