/**
 * Teams, associations and circles of residents who learn together (S1 8.4; S2 (六)). May import capture, institution,
 * tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.learninggroup;

import org.jspecify.annotations.NullMarked;
