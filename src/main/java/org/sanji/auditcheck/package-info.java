/**
 * Verifies audit chains ({@code docs/audit-chain.md}). Shares no code with what writes them and needs nothing but a JDBC
 * driver: an auditor reads these few classes instead of trusting the rest.
 */
@NullMarked
package org.sanji.auditcheck;

import org.jspecify.annotations.NullMarked;
