package org.sanji.capture.courseclass;

import java.util.UUID;

/** Fired inside the transaction that removes a class, before it does. Who recorded something about the class refuses. */
public record CourseClassRemoved(UUID courseClass) {}
