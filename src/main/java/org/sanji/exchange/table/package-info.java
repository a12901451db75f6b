/**
 * Files of rows, read and written row by row: workbooks, CSV and NDJSON. What is in them it does not know. May import
 * kernel and evidence.
 */
@NullMarked
package org.sanji.exchange.table;

import org.jspecify.annotations.NullMarked;
