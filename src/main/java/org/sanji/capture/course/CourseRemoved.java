package org.sanji.capture.course;

import java.util.UUID;

/** Fired inside the transaction that removes a course, before it does. Who holds classes of it refuses. */
public record CourseRemoved(UUID course) {}
