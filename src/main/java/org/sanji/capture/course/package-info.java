/**
 * Courses institutions offer, the families S2 (五) and (七) name among them. May import capture, institution, tenancy and
 * kernel.
 */
@NullMarked
package org.sanji.capture.course;

import org.jspecify.annotations.NullMarked;
