package org.sanji.capture.guidance;

/** What the guidance was about (S2 (五), (六)). Labels are in the code list {@code guidance-kind}. */
public enum GuidanceKind {
    TEACHING,
    MANAGEMENT_RULES,
    STAFF_TRAINING,
    TEACHING_RESEARCH,
    LEARNING_GROUP_SUPPORT,
    /** Of residents, so it may name no institution that was guided. */
    RESIDENT_GUIDANCE,
    INSPECTION
}
