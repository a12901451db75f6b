/**
 * Activities an institution held (S1 5.2, 6.4, 7.4; S2 (五), (七)). May import capture, institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.activity;

import org.jspecify.annotations.NullMarked;
