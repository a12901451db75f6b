package org.sanji.capture.courseclass;

/**
 * Fired inside the transaction that changed a class, after it is written. Who recorded something about the class refuses
 * what contradicts it. The row is locked by then: whoever enrols in it waits.
 */
public record CourseClassChanged(CourseClass courseClass) {}
