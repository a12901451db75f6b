package org.sanji.capture.activity;

/** What kind of activity it was. Labels are in the code list {@code activity-kind}. */
public enum ActivityKind {
    THEMED_DIGITAL,
    RESIDENTS_DIGITAL,
    TOPIC_STUDY,
    TEACHING_RESEARCH,
    PARENTS_SCHOOL,
    GOVERNANCE,
    SHOWCASE,
    PRIORITY_GROUP_SERVICE,
    VOCATIONAL,
    OTHER
}
