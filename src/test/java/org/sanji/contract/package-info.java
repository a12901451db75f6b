/**
 * Holds the OpenAPI document against what it promises: every answer of every test and every example against its schemas,
 * a new document against the released one, and the application against requests with one thing wrong.
 */
@NullMarked
package org.sanji.contract;

import org.jspecify.annotations.NullMarked;
