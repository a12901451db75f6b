/**
 * What volunteers did, session by session (S1 4.2; S2 (四)). May import capture, its feature volunteer, institution,
 * tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.volunteerservice;

import org.jspecify.annotations.NullMarked;
