/**
 * The verdicts of the standard for digital-learning communities of Changzhou, reckoned a second time: plain SQL over what
 * institutions recorded, plain arithmetic, and the words of the standard. Nothing of the application is used, so that an
 * error there cannot hide here.
 */
@NullMarked
package org.sanji.recount;

import org.jspecify.annotations.NullMarked;
