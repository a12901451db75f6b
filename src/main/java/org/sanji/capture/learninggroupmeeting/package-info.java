/**
 * Meetings and showcases of learning groups (S2 (六)). May import capture, its feature learninggroup, institution,
 * tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.learninggroupmeeting;

import org.jspecify.annotations.NullMarked;
