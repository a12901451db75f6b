/**
 * People who work in community education and their posts (S1 4.1; S2 (三)). Personal data: names, phones and masked
 * numbers leave this package only for those who work in the county. May import capture, institution, tenancy and
 * kernel.
 */
@NullMarked
package org.sanji.capture.staff;

import org.jspecify.annotations.NullMarked;
