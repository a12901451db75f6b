/**
 * The doors: workbooks in and out. In flow files and lists, out flow checked rows, workbooks with their errors marked, and
 * files of rows. It calls the services the API calls. May import everything but the verifier of the audit trail.
 */
@NullMarked
package org.sanji.exchange;

import org.jspecify.annotations.NullMarked;
