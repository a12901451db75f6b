/**
 * A standard held against figures: in flow standards, figures and grants; out flow verdicts, shortfalls and missing data,
 * as a gap report or in an evaluation. Scoring is pure: it sees figures only through
 * {@link org.sanji.evaluation.Figures} and knows neither database nor HTTP. May import every stage but exchange.
 */
@NullMarked
package org.sanji.evaluation;

import org.jspecify.annotations.NullMarked;
