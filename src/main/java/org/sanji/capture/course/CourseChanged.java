package org.sanji.capture.course;

/**
 * Fired inside the transaction that changed a course, after it is written. Who holds classes of it counts them again, or
 * refuses the change.
 */
public record CourseChanged(Course course) {}
