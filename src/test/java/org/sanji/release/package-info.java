/** Looks at the packaged application from outside, as it is deployed: what it closes, logs and hands back. */
@NullMarked
package org.sanji.release;

import org.jspecify.annotations.NullMarked;
