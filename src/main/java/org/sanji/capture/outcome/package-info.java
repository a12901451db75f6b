/**
 * What learners achieved: completions, certificates, credits, awards and works (学习成果, S2 (五)). Personal data: it leaves
 * this package only for those who work in the county. May import capture, its features courseclass, enrolment and
 * learner, institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.outcome;

import org.jspecify.annotations.NullMarked;
