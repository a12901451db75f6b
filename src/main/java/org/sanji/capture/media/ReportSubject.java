package org.sanji.capture.media;

/** What a report is about (S1 10.1: digital learning). Labels are in the code list {@code report-subject}. */
public enum ReportSubject {
    DIGITAL_LEARNING,
    COMMUNITY_EDUCATION,
    OTHER
}
