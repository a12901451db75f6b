/** Random histories of a county, played through the API and reckoned again from scratch by code that shares none of its. */
@NullMarked
package org.sanji.history;

import org.jspecify.annotations.NullMarked;
