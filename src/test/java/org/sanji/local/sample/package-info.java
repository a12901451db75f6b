/**
 * The sample world of {@code make run}: six counties of Changzhou with three years of rows, the same on every machine.
 * Nothing in it is true of the places whose names it bears.
 */
@NullMarked
package org.sanji.local.sample;

import org.jspecify.annotations.NullMarked;
