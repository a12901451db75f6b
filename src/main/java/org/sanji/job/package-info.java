/**
 * Background work that survives a crash and runs once across replicas: a row of the database is a job, a lease by the
 * database's time says who does it, and a fence keeps out who was too late. In flows who asked and for what; out flow
 * progress, a result and what went wrong. May import audit, privacy, tenancy and kernel.
 */
@NullMarked
package org.sanji.job;

import org.jspecify.annotations.NullMarked;
