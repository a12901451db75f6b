/**
 * Whether the tables can be spread over shards by county: the VSchema of {@code k8s/vitess} against the migrated tables, and
 * every statement of the suite routed by it.
 */
@NullMarked
package org.sanji.vitess;

import org.jspecify.annotations.NullMarked;
