/**
 * Where institutions work and what learners find there: rooms, corners, partner venues and devices (S1 5.1, 6.2; S2
 * (一), (五)). May import capture, institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.facility;

import org.jspecify.annotations.NullMarked;
