/** What changed, in an order that misses nothing, for systems that keep a copy. */
@NullMarked
package org.sanji.exchange.feed;

import org.jspecify.annotations.NullMarked;
