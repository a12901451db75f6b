/**
 * People and teams who volunteer for community education (S1 4.2; S2 (四)). Personal data: names, phones, contacts and
 * masked numbers leave this package only for those who work in the county. May import capture, institution, tenancy and
 * kernel.
 */
@NullMarked
package org.sanji.capture.volunteer;

import org.jspecify.annotations.NullMarked;
