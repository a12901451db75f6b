/**
 * Reports in the media about what a community does (S1 10.1; S2 (十一)). May import capture, institution, tenancy and
 * kernel.
 */
@NullMarked
package org.sanji.capture.media;

import org.jspecify.annotations.NullMarked;
