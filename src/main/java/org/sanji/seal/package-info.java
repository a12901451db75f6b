/**
 * What an application was when it was submitted, kept for ever: in flow an evaluation, its figures, tree, rows, standard
 * and what the community says of itself; out flows canonical JSON with its digest, from which anyone reckons the verdicts
 * again. What verifies a seal knows neither database nor HTTP. May import evaluation and what stands left of it.
 */
@NullMarked
package org.sanji.seal;

import org.jspecify.annotations.NullMarked;
