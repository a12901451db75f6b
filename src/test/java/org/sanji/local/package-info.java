/** The stack of a developer's machine and of the tests: a database and Keycloak without Docker. */
@NullMarked
package org.sanji.local;

import org.jspecify.annotations.NullMarked;
