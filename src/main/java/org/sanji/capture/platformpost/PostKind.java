package org.sanji.capture.platformpost;

/** What a post tells (S2 (九): notices of activities and trainings, and resources). Labels: {@code post-kind}. */
public enum PostKind {
    NEWS,
    COURSE_INFORMATION,
    TRAINING_SCHEDULE,
    LEARNING_RESOURCE
}
