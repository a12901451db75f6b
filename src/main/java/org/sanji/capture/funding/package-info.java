/**
 * Budgets and spending, by source and purpose (S1 三 经费保障; S2 (二)). May import capture, institution, tenancy and
 * kernel.
 */
@NullMarked
package org.sanji.capture.funding;

import org.jspecify.annotations.NullMarked;
