/**
 * Attacks on the boundary between counties, generated from the OpenAPI document: every operation, every role, every place
 * where an id, a code or a reference can stand.
 */
@org.jspecify.annotations.NullMarked
package org.sanji.isolation;
