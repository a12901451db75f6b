package org.sanji.capture.learningresource;

/** What kind of learning resource it is (S1 8.2, 8.3, 8.5). Labels are in the code list {@code resource-kind}. */
public enum ResourceKind {
    MICRO_LECTURE,
    COURSE,
    ACTIVITY_RESOURCE,
    LOCAL_TEACHING_MATERIAL,
    EBOOK,
    OTHER
}
