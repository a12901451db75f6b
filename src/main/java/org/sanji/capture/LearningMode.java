package org.sanji.capture;

/** Where learning takes place. Labels are in the code list {@code learning-mode}. */
public enum LearningMode {
    ONLINE,
    OFFLINE,
    BLENDED
}
