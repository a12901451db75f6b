/**
 * What changed, by whom, in which county: one row per change, in the transaction of the change. In flow the changes of
 * all later stages; out flows the trail. May import tenancy and kernel.
 */
@NullMarked
package org.sanji.audit;

import org.jspecify.annotations.NullMarked;
