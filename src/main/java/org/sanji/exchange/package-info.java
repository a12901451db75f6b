/**
 * The doors: workbooks in and out, learning platforms, webhooks, releases and the change feed. In flow files, lists, figures
 * and decisions; out flow checked rows, files, and what cities and provinces publish. It calls the services the API calls. May
 * import everything but the verifier of the audit trail.
 */
@NullMarked
package org.sanji.exchange;

import org.jspecify.annotations.NullMarked;
