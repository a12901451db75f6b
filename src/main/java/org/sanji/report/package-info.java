/**
 * Pages to read and to print: an evaluation, the construction of a county, a campaign. In flow seals, figures of this
 * moment, and how far a campaign is; out flow HTML and SVG without scripts. Nothing is decided here and nothing is
 * written. May import workflow and what stands left of it.
 */
@NullMarked
package org.sanji.report;

import org.jspecify.annotations.NullMarked;
