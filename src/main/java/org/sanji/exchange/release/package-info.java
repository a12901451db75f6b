/** Numbered publications of the figures of a city or province, which never change and which anyone can verify. */
@NullMarked
package org.sanji.exchange.release;

import org.jspecify.annotations.NullMarked;
