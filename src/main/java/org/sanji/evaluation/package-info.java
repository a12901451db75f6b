/**
 * A standard held against figures: verdicts, shortfalls and missing data come out. Scoring is pure: it sees figures only
 * through {@link org.sanji.evaluation.Figures} and knows neither database nor HTTP.
 */
@NullMarked
package org.sanji.evaluation;

import org.jspecify.annotations.NullMarked;
