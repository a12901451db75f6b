package org.sanji.capture.facility;

/** What learners use in a facility. Labels are in the code list {@code device-kind}. */
public enum DeviceKind {
    COMPUTER,
    TABLET,
    INTERACTIVE_SCREEN,
    PROJECTOR,
    LEARNING_TERMINAL,
    OTHER
}
