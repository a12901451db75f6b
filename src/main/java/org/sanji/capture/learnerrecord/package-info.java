/**
 * The accumulated record of one learner (学习成果的记录、积累, S2 (五)): it is read, never written. Personal data. May import
 * capture, its features course, learner and outcome, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.learnerrecord;

import org.jspecify.annotations.NullMarked;
