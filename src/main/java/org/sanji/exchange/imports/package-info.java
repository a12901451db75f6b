/**
 * Files of rows on their way in: received, checked whole, committed in chunks. In flow cells, out flow requests to the
 * services the API calls, and what is wrong with each cell. May import the columns, the tables and everything left of
 * exchange.
 */
@NullMarked
package org.sanji.exchange.imports;

import org.jspecify.annotations.NullMarked;
