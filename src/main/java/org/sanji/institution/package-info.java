/**
 * Administrative regions and the three-tier tree of institutions, dated. In flow changes from a day on; out
 * flow places to write to and the closure table along which figures add up. May import audit, tenancy and kernel.
 */
@NullMarked
package org.sanji.institution;

import org.jspecify.annotations.NullMarked;
