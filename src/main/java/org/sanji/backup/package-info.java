/**
 * Saves and restores what the database holds, whole or for one county, through any JDBC address. It shares nothing with the
 * rest: a backup can be read when nothing else works.
 */
@NullMarked
package org.sanji.backup;

import org.jspecify.annotations.NullMarked;
