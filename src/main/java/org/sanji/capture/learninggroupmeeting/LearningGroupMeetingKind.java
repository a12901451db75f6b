package org.sanji.capture.learninggroupmeeting;

/** What a group met for. Labels are in the code list {@code learning-group-meeting-kind}. */
public enum LearningGroupMeetingKind {
    REGULAR,
    SHOWCASE
}
