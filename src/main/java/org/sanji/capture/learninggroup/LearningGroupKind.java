package org.sanji.capture.learninggroup;

/** What form a learning group has. Labels are in the code list {@code learning-group-kind}. */
public enum LearningGroupKind {
    TEAM,
    ASSOCIATION,
    CIRCLE,
    ACTIVITY_GROUP
}
