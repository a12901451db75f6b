/**
 * Lists on their way out, as workbooks, CSV or NDJSON. In flow the pages of a list, out flows a file. May import the
 * columns, the tables and everything left of exchange.
 */
@NullMarked
package org.sanji.exchange.export;

import org.jspecify.annotations.NullMarked;
