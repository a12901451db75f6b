/**
 * Reporting periods: institutions submit a month or a year, the institution above approves or returns it, the county
 * accepts it; what lies in an approved period is locked. In flow decisions about reports; out flow their states, the
 * completeness of a period and the locks every later stage asks. May import institution, audit, tenancy and kernel.
 */
@NullMarked
package org.sanji.reporting;

import org.jspecify.annotations.NullMarked;
