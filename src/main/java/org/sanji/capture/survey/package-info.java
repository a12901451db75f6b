/**
 * Surveys of residents (S1 9; S2 (十一)). May import capture, institution, tenancy and
 * kernel.
 */
@NullMarked
package org.sanji.capture.survey;

import org.jspecify.annotations.NullMarked;
