package org.sanji.capture.course;

/**
 * What a course is about: the six families of S2 (五), community governance (S2 (七)), and what else is taught. Labels are
 * in the code list {@code course-family}.
 */
public enum CourseFamily {
    CIVIC_LITERACY,
    LIVING_SKILLS,
    HEALTH,
    SCIENCE_LITERACY,
    VOCATIONAL_SKILLS,
    FAMILY_EDUCATION,
    COMMUNITY_GOVERNANCE,
    DIGITAL_LITERACY,
    ARTS,
    OTHER
}
