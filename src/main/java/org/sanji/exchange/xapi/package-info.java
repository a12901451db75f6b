/**
 * The door of learning platforms that speak xAPI 1.0.3: statements in, checked as the standard says and kept as they
 * came; those whose verb carries learning time become online learning of the learner whose account they name. In flow
 * statements, out flow records of {@code capture.onlinelearning}. May import seal and what stands left of it.
 */
@NullMarked
package org.sanji.exchange.xapi;

import org.jspecify.annotations.NullMarked;
