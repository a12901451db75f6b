/**
 * Residents registered as learners by real name (S1 7.2, 7.3; S2 (九)). Personal data: names, phones and masked numbers
 * leave this package only for those who work in the county. May import capture, institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.learner;

import org.jspecify.annotations.NullMarked;
