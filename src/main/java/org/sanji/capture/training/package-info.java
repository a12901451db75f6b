/**
 * Trainings of staff and who attended them (S1 4.1; S2 (三)). May import capture, its feature staff, institution,
 * tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.training;

import org.jspecify.annotations.NullMarked;
