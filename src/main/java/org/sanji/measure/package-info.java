/**
 * What is counted and how it adds, in space and in time: one {@code <Feature>Measures} per capture feature, and the
 * catalogue of them all. In flow captured rows, by table and column; out flow definitions. Knows nothing of the tree
 * above the row. May import capture, institution and kernel.
 */
@NullMarked
package org.sanji.measure;

import org.jspecify.annotations.NullMarked;
