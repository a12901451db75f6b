/** Values without tables. */
@NullMarked
package org.sanji.kernel;

import org.jspecify.annotations.NullMarked;
