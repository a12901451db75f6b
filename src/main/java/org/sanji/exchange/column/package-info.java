/**
 * Features as tables: which columns each has, derived from the requests of the API and {@code exchange/columns.yaml}. May
 * import capture and what is left of it.
 */
@NullMarked
package org.sanji.exchange.column;

import org.jspecify.annotations.NullMarked;
