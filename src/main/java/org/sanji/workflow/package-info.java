/**
 * The life of an application: the community says what it is, submits and seals it, the county reviews, several reviewers
 * of the city or province assess, one of them decides, and what is granted stands in the ledger of recognitions. One
 * table of state, action and office decides all of it ({@link org.sanji.workflow.EvaluationAction}). May import seal and
 * what stands left of it.
 */
@NullMarked
package org.sanji.workflow;

import org.jspecify.annotations.NullMarked;
