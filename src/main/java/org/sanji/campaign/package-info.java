/**
 * Campaigns of a city or province: which standard, for what year, who is invited, and by when. In flow standards; out
 * flow the dates and rules under which a community applies. May import standard and what stands left of it.
 */
@NullMarked
package org.sanji.campaign;

import org.jspecify.annotations.NullMarked;
