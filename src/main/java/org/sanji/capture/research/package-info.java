/**
 * Research, experiments and what was learned from them (S1 12; S2 (八), (十)). May import capture, institution, tenancy and
 * kernel.
 */
@NullMarked
package org.sanji.capture.research;

import org.jspecify.annotations.NullMarked;
