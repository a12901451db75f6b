package org.sanji.capture.staff;

/** What a member of staff is there for. Labels are in the code list {@code staff-post}. */
public enum StaffPost {
    MANAGER,
    TEACHER,
    SUPPORT
}
