/**
 * Classes: a course held at an institution in a term, with its teacher and sessions (S2 (五), (七)). May import capture, its
 * features course and staff, institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.courseclass;

import org.jspecify.annotations.NullMarked;
