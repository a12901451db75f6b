package org.sanji.capture.training;

/** What a training was about. Labels are in the code list {@code training-topic}. */
public enum TrainingTopic {
    INFORMATION_TECHNOLOGY,
    TEACHING,
    MANAGEMENT,
    DIGITAL_LITERACY,
    POLICY,
    SAFETY,
    OTHER
}
